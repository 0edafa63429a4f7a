import { loadSection } from './load-section.ts';

await loadSection('exports', {
  id: async () => (await import('../id/exports.ts')).exports,
  en: async () => (await import('../en/exports.ts')).exports,
});
