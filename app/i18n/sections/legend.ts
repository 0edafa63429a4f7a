import { loadSection } from './load-section.ts';

await loadSection('legend', {
  id: async () => (await import('../id/legend.ts')).legend,
  en: async () => (await import('../en/legend.ts')).legend,
});
