import { loadSection } from './load-section.ts';

await loadSection('kits', {
  id: async () => (await import('../id/kits.ts')).kits,
  en: async () => (await import('../en/kits.ts')).kits,
});
