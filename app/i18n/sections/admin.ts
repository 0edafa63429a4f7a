import { loadSection } from './load-section.ts';

await loadSection('admin', {
  id: async () => (await import('../id/admin.ts')).admin,
  en: async () => (await import('../en/admin.ts')).admin,
});
