import { loadSection } from './load-section.ts';

await loadSection('gatherings', {
  id: async () => (await import('../id/gatherings.ts')).gatherings,
  en: async () => (await import('../en/gatherings.ts')).gatherings,
});
