import { loadSection } from './load-section.ts';

await loadSection('care', {
  id: async () => (await import('../id/care.ts')).care,
  en: async () => (await import('../en/care.ts')).care,
});
