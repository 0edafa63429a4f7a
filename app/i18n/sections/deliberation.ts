import { loadSection } from './load-section.ts';

await loadSection('deliberation', {
  id: async () => (await import('../id/deliberation.ts')).deliberation,
  en: async () => (await import('../en/deliberation.ts')).deliberation,
});
