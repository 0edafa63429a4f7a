import { loadSection } from './load-section.ts';

await loadSection('marking', {
  id: async () => (await import('../id/marking.ts')).marking,
  en: async () => (await import('../en/marking.ts')).marking,
});
