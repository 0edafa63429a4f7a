import { loadSection } from './load-section.ts';

await loadSection('findings', {
  id: async () => (await import('../id/findings.ts')).findings,
  en: async () => (await import('../en/findings.ts')).findings,
});
