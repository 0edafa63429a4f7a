import { loadSection } from './load-section.ts';

await loadSection('newsroom', {
  id: async () => (await import('../id/newsroom.ts')).newsroom,
  en: async () => (await import('../en/newsroom.ts')).newsroom,
});
