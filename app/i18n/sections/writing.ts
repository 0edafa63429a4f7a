import { loadSection } from './load-section.ts';

await loadSection('writing', {
  id: async () => (await import('../id/writing.ts')).writing,
  en: async () => (await import('../en/writing.ts')).writing,
});
