import type { Db } from '#db/connection.ts';
import { findSnapshot, listSnapshots } from './queries.server.ts';
import { hasChange, wordDiff } from './word-diff.ts';

/** What the address asks to see: one text, or two compared; by default the last two texts, or the only one. */
export type Wanted = { textId?: number; fromId?: number; toId?: number };

/** What the page of kept pages shows. */
export async function readSnapshots(db: Db, articleId: number, wanted: Wanted) {
  const rows = await listSnapshots(db, articleId);
  const readable = rows.filter(row => row.problem === null);
  const toId = wanted.toId ?? readable[0]?.id;
  const fromId = wanted.fromId ?? readable.find(row => row.id !== toId)?.id;
  const compared = wanted.textId === undefined && fromId !== undefined && toId !== undefined;
  const singleId = wanted.textId ?? (compared ? undefined : toId);
  return {
    rows,
    readable: readable.map(({ id, fetchedAt }) => ({ id, fetchedAt })),
    text: singleId === undefined ? undefined : await findText(db, articleId, singleId),
    comparison: compared ? await compare(db, articleId, fromId, toId) : undefined,
  };
}

async function findText(db: Db, articleId: number, id: number) {
  const found = await findSnapshot(db, articleId, id);
  return found && { title: found.title, text: found.text, fetchedAt: found.fetchedAt };
}

async function compare(db: Db, articleId: number, fromId: number, toId: number) {
  const before = await findSnapshot(db, articleId, fromId);
  const after = await findSnapshot(db, articleId, toId);
  if (!before || !after) return undefined;
  const title = wordDiff(before.title, after.title);
  const text = wordDiff(before.text, after.text);
  return { fromId, toId, title, text, changed: hasChange(title) || hasChange(text) };
}
