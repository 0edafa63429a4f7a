import type { Db } from '#db/connection.ts';
import { readBodies } from './list.queries.server.ts';
import { asksFor, parseSearch } from './search-terms.ts';
import { type Snippet, snippetFinder } from './snippet.ts';

/** The passages in which a search found something, for the articles of one page; none without a search. */
export async function snippetsOf(
  db: Db,
  ids: number[],
  search: string | undefined,
): Promise<Map<number, Snippet>> {
  const found = new Map<number, Snippet>();
  const terms = search ? parseSearch(search) : [];
  if (!asksFor(terms)) return found;
  const find = snippetFinder(terms);
  for (const [id, body] of await readBodies(db, ids)) {
    const snippet = find(body);
    if (snippet) found.set(id, snippet);
  }
  return found;
}
