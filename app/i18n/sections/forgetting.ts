import { loadSection } from './load-section.ts';

await loadSection('forgetting', {
  id: async () => (await import('../id/forgetting.ts')).forgetting,
  en: async () => (await import('../en/forgetting.ts')).forgetting,
});
