import { loadSection } from './load-section.ts';

await loadSection('incoming', {
  id: async () => (await import('../id/incoming.ts')).incoming,
  en: async () => (await import('../en/incoming.ts')).incoming,
});
