import { loadSection } from './load-section.ts';

await loadSection('judging', {
  id: async () => (await import('../id/judging.ts')).judging,
  en: async () => (await import('../en/judging.ts')).judging,
});
