import { loadSection } from './load-section.ts';

await loadSection('pictures', {
  id: async () => (await import('../id/pictures.ts')).pictures,
  en: async () => (await import('../en/pictures.ts')).pictures,
});
