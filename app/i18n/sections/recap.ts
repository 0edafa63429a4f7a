import { loadSection } from './load-section.ts';

await loadSection('recap', {
  id: async () => (await import('../id/recap.ts')).recap,
  en: async () => (await import('../en/recap.ts')).recap,
});
