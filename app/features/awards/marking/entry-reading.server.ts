import type { Db } from '#db/connection.ts';
import type { RoundEntry } from '../judging/rounds.queries.server.ts';
import { hiddenNames, type Identity } from './hidden-names.ts';
import {
  findReadWork,
  hostOf,
  listReadArticles,
  type ReadArticle,
  readIdentity,
} from './readings.queries.server.ts';
import { type Placeholders, redact } from './redaction.ts';

/** A piece a juror reads. On a blind round nothing in it says whose it is. */
export type Piece = {
  key: string;
  title: string;
  /** Outlet and people; null when hidden. */
  by: string | null;
  channel: ReadArticle['channel'] | null;
  publishedAt: string | null;
  dateline: string;
  body: string;
  caption: string;
  seconds: number | null;
  url: string | null;
  /** Whether something belongs to it that cannot be shown blind: an address or a file. */
  withheld: boolean;
};

export type EntryReading = {
  /** A work that was sent in, not a candidate's best articles. */
  work: boolean;
  pieces: Piece[];
  /** Articles of the entry that are no longer on record. */
  gone: number;
  /** A file that was sent in and may be opened. */
  hasFile: boolean;
};

function pieceOf(article: ReadArticle): Piece {
  const { id, journalists, outlet, network: _, host: __, editors: ___, byline, ...rest } = article;
  const people = journalists.length > 0 ? journalists.join(', ') : byline;
  return {
    ...rest,
    key: String(id),
    by: [outlet, people].filter(Boolean).join(' · '),
    withheld: false,
  };
}

function identityOf(articles: readonly ReadArticle[]): Identity {
  return {
    outlets: articles.flatMap(({ outlet, network }) => [outlet, ...(network ? [network] : [])]),
    hosts: articles.flatMap(({ host, url }) => [host, hostOf(url)].filter(name => name != null)),
    people: articles.flatMap(({ journalists, byline, editors }) => [...journalists, byline, editors]),
  };
}

const joined = (a: Identity, b: Identity): Identity => ({
  outlets: [...a.outlets, ...b.outlets],
  hosts: [...a.hosts, ...b.hosts],
  people: [...a.people, ...b.people],
});

/**
 * What a juror reads of an entry: its frozen articles, or the work sent in. With `blind`, every name, outlet and address of
 * all its pieces is replaced in all their texts, and who wrote them is not part of the answer at all.
 */
export async function readEntry(
  db: Db,
  entry: RoundEntry,
  blind: Placeholders | null,
): Promise<EntryReading> {
  const work = entry.workId === null ? undefined : await findReadWork(db, entry.workId);
  const ids = work ? (work.articleId === null ? [] : [work.articleId]) : entry.articleIds;
  const articles = await listReadArticles(db, ids);
  const sent: Piece[] =
    work && articles.length === 0
      ? [
          {
            key: 'work',
            title: work.title,
            by: entry.byline || null,
            channel: null,
            publishedAt: work.publishedOn,
            dateline: '',
            body: blind === null ? work.body : work.anonymousCopy || work.body,
            caption: '',
            seconds: null,
            url: work.url,
            withheld: false,
          },
        ]
      : [];
  const pieces = [...articles.map(pieceOf), ...sent];
  const gone = ids.length - articles.length;
  const hasFile = work?.hasFile ?? false;
  if (blind === null) return { work: work !== undefined, pieces, gone, hasFile };
  const hidden = hiddenNames(joined(await readIdentity(db, entry, ids), identityOf(articles)));
  const shown = (text: string) => redact(text, hidden, blind);
  return {
    work: work !== undefined,
    gone,
    hasFile: false,
    pieces: pieces.map((piece, index) => ({
      ...piece,
      key: String(index + 1),
      title: shown(piece.title),
      dateline: shown(piece.dateline),
      body: shown(piece.body),
      caption: shown(piece.caption),
      by: null,
      url: null,
      withheld: piece.url !== null || hasFile,
    })),
  };
}
