import { loadSection } from './load-section.ts';

await loadSection('received', {
  id: async () => (await import('../id/received.ts')).received,
  en: async () => (await import('../en/received.ts')).received,
});
