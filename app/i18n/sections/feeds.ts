import { loadSection } from './load-section.ts';

await loadSection('feeds', {
  id: async () => (await import('../id/feeds.ts')).feeds,
  en: async () => (await import('../en/feeds.ts')).feeds,
});
