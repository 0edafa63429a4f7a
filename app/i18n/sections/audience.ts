import { loadSection } from './load-section.ts';

await loadSection('audience', {
  id: async () => (await import('../id/audience.ts')).audience,
  en: async () => (await import('../en/audience.ts')).audience,
});
