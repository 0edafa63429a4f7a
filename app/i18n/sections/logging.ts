import { loadSection } from './load-section.ts';

await loadSection('logging', {
  id: async () => (await import('../id/logging.ts')).logging,
  en: async () => (await import('../en/logging.ts')).logging,
});
