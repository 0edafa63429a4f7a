import { loadSection } from './load-section.ts';

await loadSection('works', {
  id: async () => (await import('../id/works.ts')).works,
  en: async () => (await import('../en/works.ts')).works,
});
