import { loadSection } from './load-section.ts';

await loadSection('method', {
  id: async () => (await import('../id/method.ts')).method,
  en: async () => (await import('../en/method.ts')).method,
});
