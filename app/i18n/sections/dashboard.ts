import { loadSection } from './load-section.ts';

await loadSection('dashboard', {
  id: async () => (await import('../id/dashboard.ts')).dashboard,
  en: async () => (await import('../en/dashboard.ts')).dashboard,
});
