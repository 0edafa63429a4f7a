import { loadSection } from './load-section.ts';

await loadSection('pressroom', {
  id: async () => (await import('../id/pressroom.ts')).pressroom,
  en: async () => (await import('../en/pressroom.ts')).pressroom,
});
