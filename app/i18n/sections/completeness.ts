import { loadSection } from './load-section.ts';

await loadSection('completeness', {
  id: async () => (await import('../id/completeness.ts')).completeness,
  en: async () => (await import('../en/completeness.ts')).completeness,
});
