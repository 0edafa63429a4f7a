import { loadSection } from './load-section.ts';

await loadSection('accounts', {
  id: async () => (await import('../id/accounts.ts')).accounts,
  en: async () => (await import('../en/accounts.ts')).accounts,
});
