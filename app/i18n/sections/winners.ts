import { loadSection } from './load-section.ts';

await loadSection('winners', {
  id: async () => (await import('../id/winners.ts')).winners,
  en: async () => (await import('../en/winners.ts')).winners,
});
