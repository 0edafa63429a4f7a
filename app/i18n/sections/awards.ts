import { loadSection } from './load-section.ts';

await loadSection('awards', {
  id: async () => (await import('../id/awards.ts')).awards,
  en: async () => (await import('../en/awards.ts')).awards,
});
