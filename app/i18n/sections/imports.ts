import { loadSection } from './load-section.ts';

await loadSection('imports', {
  id: async () => (await import('../id/imports.ts')).imports,
  en: async () => (await import('../en/imports.ts')).imports,
});
