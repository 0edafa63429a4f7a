import { loadSection } from './load-section.ts';

await loadSection('timeline', {
  id: async () => (await import('../id/timeline.ts')).timeline,
  en: async () => (await import('../en/timeline.ts')).timeline,
});
