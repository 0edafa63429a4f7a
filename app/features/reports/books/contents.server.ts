import type { Db } from '#db/connection.ts';
import { arrange, chapters, keepOrder } from './arrangement.ts';
import { type BookArticle, listArrangeable, listTopicOrder } from './articles.queries.server.ts';
import { type Book, listBookArticleIds } from './queries.server.ts';

type Ordered = Pick<Book, 'id' | 'arrangement'>;

/** A book's articles as it will show them: a topic that changed meanwhile puts an article into its new chapter. */
export async function readBookOrder(db: Db, book: Ordered): Promise<BookArticle[]> {
  const articles = await listArrangeable(db, await listBookArticleIds(db, book.id));
  return keepOrder(articles, book.arrangement, await listTopicOrder(db));
}

/** A page of a book's contents by chapter; `position` counts from 1 through the book. */
export async function readContents(db: Db, book: Ordered, page: { from: number; to: number }) {
  const all = await readBookOrder(db, book);
  const byDate = arrange(all, book.arrangement, await listTopicOrder(db));
  let position = 0;
  const groups = chapters(all, book.arrangement).map(({ chapter, entries }) => ({
    chapter,
    count: entries.length,
    from: position + 1,
    entries: entries.map(({ id, title, outlet, publishedAt, status }) => {
      position += 1;
      return { id, title, outlet, publishedAt, status, position };
    }),
  }));
  return {
    /** People moved articles within chapters. */
    moved: byDate.some(({ id }, index) => id !== all[index]!.id),
    groups: groups
      .map(group => ({
        ...group,
        entries: group.entries.filter(entry => entry.position >= page.from && entry.position <= page.to),
      }))
      .filter(group => group.entries.length > 0),
  };
}

export type BookContents = Awaited<ReturnType<typeof readContents>>;
