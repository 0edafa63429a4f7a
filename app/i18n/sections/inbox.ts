import { loadSection } from './load-section.ts';

await loadSection('inbox', {
  id: async () => (await import('../id/inbox.ts')).inbox,
  en: async () => (await import('../en/inbox.ts')).inbox,
});
