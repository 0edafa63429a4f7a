import { loadSection } from './load-section.ts';

await loadSection('segments', {
  id: async () => (await import('../id/segments.ts')).segments,
  en: async () => (await import('../en/segments.ts')).segments,
});
