import { loadSection } from './load-section.ts';

await loadSection('certificates', {
  id: async () => (await import('../id/certificates.ts')).certificates,
  en: async () => (await import('../en/certificates.ts')).certificates,
});
