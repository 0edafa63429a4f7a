import { loadSection } from './load-section.ts';

await loadSection('snapshots', {
  id: async () => (await import('../id/snapshots.ts')).snapshots,
  en: async () => (await import('../en/snapshots.ts')).snapshots,
});
