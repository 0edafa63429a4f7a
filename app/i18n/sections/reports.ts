import { loadSection } from './load-section.ts';

await loadSection('reports', {
  id: async () => (await import('../id/reports.ts')).reports,
  en: async () => (await import('../en/reports.ts')).reports,
});
