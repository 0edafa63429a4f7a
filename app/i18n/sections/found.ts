import { loadSection } from './load-section.ts';

await loadSection('found', {
  id: async () => (await import('../id/found.ts')).found,
  en: async () => (await import('../en/found.ts')).found,
});
