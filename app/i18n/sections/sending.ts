import { loadSection } from './load-section.ts';

await loadSection('sending', {
  id: async () => (await import('../id/sending.ts')).sending,
  en: async () => (await import('../en/sending.ts')).sending,
});
