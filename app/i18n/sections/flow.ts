import { loadSection } from './load-section.ts';

await loadSection('flow', {
  id: async () => (await import('../id/flow.ts')).flow,
  en: async () => (await import('../en/flow.ts')).flow,
});
