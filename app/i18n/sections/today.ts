import { loadSection } from './load-section.ts';

await loadSection('today', {
  id: async () => (await import('../id/today.ts')).today,
  en: async () => (await import('../en/today.ts')).today,
});
