import { loadSection } from './load-section.ts';

await loadSection('season', {
  id: async () => (await import('../id/season.ts')).season,
  en: async () => (await import('../en/season.ts')).season,
});
