import { loadSection } from './load-section.ts';

await loadSection('bulk', {
  id: async () => (await import('../id/bulk.ts')).bulk,
  en: async () => (await import('../en/bulk.ts')).bulk,
});
