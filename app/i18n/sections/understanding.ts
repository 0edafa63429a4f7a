import { loadSection } from './load-section.ts';

await loadSection('understanding', {
  id: async () => (await import('../id/understanding.ts')).understanding,
  en: async () => (await import('../en/understanding.ts')).understanding,
});
