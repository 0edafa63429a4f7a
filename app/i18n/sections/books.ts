import { loadSection } from './load-section.ts';

await loadSection('books', {
  id: async () => (await import('../id/books.ts')).books,
  en: async () => (await import('../en/books.ts')).books,
});
