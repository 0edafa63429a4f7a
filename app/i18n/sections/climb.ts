import { loadSection } from './load-section.ts';

await loadSection('climb', {
  id: async () => (await import('../id/climb.ts')).climb,
  en: async () => (await import('../en/climb.ts')).climb,
});
