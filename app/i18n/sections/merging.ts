import { loadSection } from './load-section.ts';

await loadSection('merging', {
  id: async () => (await import('../id/merging.ts')).merging,
  en: async () => (await import('../en/merging.ts')).merging,
});
