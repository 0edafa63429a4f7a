import { loadSection } from './load-section.ts';

await loadSection('preferences', {
  id: async () => (await import('../id/preferences.ts')).preferences,
  en: async () => (await import('../en/preferences.ts')).preferences,
});
