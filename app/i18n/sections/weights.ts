import { loadSection } from './load-section.ts';

await loadSection('weights', {
  id: async () => (await import('../id/weights.ts')).weights,
  en: async () => (await import('../en/weights.ts')).weights,
});
