import { loadSection } from './load-section.ts';

await loadSection('tone', {
  id: async () => (await import('../id/tone.ts')).tone,
  en: async () => (await import('../en/tone.ts')).tone,
});
