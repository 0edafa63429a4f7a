import { readFile } from 'node:fs/promises';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { countWords } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import type { SameArticle } from '../articles.queries.server.ts';
import type { FetchOptions } from '../fetch-terms.ts';
import { canonicalUrl } from '../reading/urls.ts';
import { readSource, type SourceReading } from '../reading.service.server.ts';
import { findLoggedByKeys, type listWaitingLines } from './batches.queries.server.ts';
import { evidenceKind } from './evidence-kinds.ts';
import { readFileContent } from './file-reader.server.ts';
import { type LineReading, nothingRead } from './line-reading.ts';

export type WaitingLine = Awaited<ReturnType<typeof listWaitingLines>>[number];

export type LineOutcome =
  | { state: 'read'; title: string | null; reading: LineReading }
  | { state: 'known'; article: SameArticle }
  | { state: 'failed'; problem: string };

/** A text layer of fewer words is a page number on a scan. */
const fewestWords = 20;

/** The article that a compare key was logged as, if any. */
export async function findLoggedLink(ctx: Context<Db>, key: string | null | undefined) {
  return key ? (await findLoggedByKeys(ctx.db, [key])).get(key) : undefined;
}

function outcomeOf(found: SourceReading, entryMethod?: 'file'): LineOutcome {
  if (!found.ok) return { state: 'failed', problem: found.problem };
  const { ok: _, ...rest } = found;
  const kept = entryMethod ? { ...rest, entryMethod } : rest;
  return {
    state: 'read',
    title: found.reading.title?.value ?? null,
    reading: { ...nothingRead, found: kept },
  };
}

async function readLinkLine(
  ctx: Context<Db>,
  line: WaitingLine,
  fetching: FetchOptions,
): Promise<LineOutcome> {
  const before = await findLoggedLink(ctx, line.compareKey);
  if (before) return { state: 'known', article: before };
  const found = await readSource(ctx, line.url!, { fetching, as: 'links' });
  // Behind a short link stands another address.
  const after = found.ok && found.url ? await findLoggedLink(ctx, canonicalUrl(found.url)) : undefined;
  return after ? { state: 'known', article: after } : outcomeOf(found);
}

/** A saved page or a pasted story that names its own address may be logged under it already. */
async function readTextLine(ctx: Context<Db>, { source, fileName }: WaitingLine): Promise<LineOutcome> {
  const found = await readSource(ctx, source, { as: 'article' });
  const logged = found.ok && found.url ? await findLoggedLink(ctx, canonicalUrl(found.url)) : undefined;
  if (logged) return { state: 'known', article: logged };
  return outcomeOf(found, fileName === '' ? undefined : 'file');
}

async function readFileLine(ctx: Context<Db>, fileId: number): Promise<LineOutcome> {
  const file = await findFile(ctx.db, fileId);
  const byHand = (reading: Partial<LineReading>): LineOutcome => ({
    state: 'read',
    title: null,
    reading: { ...nothingRead, ...reading },
  });
  if (!file) return { state: 'failed', problem: 'file-damaged' };
  const kind = evidenceKind(file.contentType);
  if (kind === 'image') return byHand({ note: 'file-picture' });
  const bytes = await readFile(filePath(file.sha256));
  const content = await readFileContent({ bytes: new Uint8Array(bytes), contentType: file.contentType });
  if (content.kind === 'unreadable') {
    return byHand({ note: kind === 'pdf' ? content.problem : 'file-recording' });
  }
  if (content.kind === 'recording') return byHand({ note: 'file-recording', seconds: content.seconds });
  const pages = { all: content.pages, read: content.pagesRead };
  if (countWords(content.text) < fewestWords) return byHand({ note: 'file-no-text', pages });
  const outcome = outcomeOf(await readSource(ctx, content.text, { as: 'article', print: true }), 'file');
  if (outcome.state !== 'read') return byHand({ note: 'file-no-text', pages });
  const note = pages.read < pages.all ? 'file-first-pages' : null;
  return { ...outcome, reading: { ...outcome.reading, note, pages } };
}

/** Reads one line: fetches, reads the text, or looks into the file. What goes wrong is an outcome. */
export function readLine(
  ctx: Context<Db>,
  line: WaitingLine,
  fetching: FetchOptions = {},
): Promise<LineOutcome> {
  if (line.kind === 'link') return readLinkLine(ctx, line, fetching);
  if (line.kind === 'file') return readFileLine(ctx, line.fileId!);
  return readTextLine(ctx, line);
}
