import { loadSection } from './load-section.ts';

await loadSection('sender', {
  id: async () => (await import('../id/sender.ts')).sender,
  en: async () => (await import('../en/sender.ts')).sender,
});
