import { loadSection } from './load-section.ts';

await loadSection('programs', {
  id: async () => (await import('../id/programs.ts')).programs,
  en: async () => (await import('../en/programs.ts')).programs,
});
