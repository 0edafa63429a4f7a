import { loadSection } from './load-section.ts';

await loadSection('results', {
  id: async () => (await import('../id/results.ts')).results,
  en: async () => (await import('../en/results.ts')).results,
});
