import { rankedRows } from '#app/features/awards/ranking.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { listStandings } from '#app/features/awards/standings.queries.server.ts';
import { filterFrom } from '#app/features/coverage/filter.ts';
import { type ArticleSort, articleSorts, listArticles } from '#app/features/coverage/list.queries.server.ts';
import { countAnswers, noAnswers } from '#app/features/gatherings/invitations.queries.server.ts';
import { gatheringTabs, listGatherings } from '#app/features/gatherings/queries.server.ts';
import { listMail } from '#app/features/outbox/queries.server.ts';
import {
  type JournalistSort,
  journalistSorts,
  listJournalists,
} from '#app/features/partners/journalist-list.queries.server.ts';
import { readJournalistFilter, readOutletFilter } from '#app/features/partners/list-address.ts';
import {
  listOutlets,
  type OutletSort,
  outletSorts,
} from '#app/features/partners/outlet-list.queries.server.ts';
import { type KitSort, kitSorts, listKits } from '#app/features/press-kits/list.queries.server.ts';
import type { Page, PageRequest } from '#app/lib/keyset.ts';
import { readRowId } from '#app/lib/row-id.ts';
import type { Db } from '#db/connection.ts';
import type { MailStatus } from '#db/schema/outbox.ts';
import type { ExportRow } from './columns.ts';
import type { ExportName } from './lists.ts';

const perPage = 500;

/** Where, when and for whom a list is read: the office's day, the request's instant, the account (null for none). */
export type ExportMoment = { now: string; today: string; me: number | null };

type Pages = AsyncGenerator<ExportRow[]>;

/** Walks a list page after page to its end. */
async function* allPages<T>(
  read: (page: PageRequest) => Promise<Page<T>>,
  rowsOf: (rows: T[]) => Promise<ExportRow[]> | ExportRow[],
): Pages {
  let page: PageRequest = {};
  for (;;) {
    const found = await read(page);
    if (found.rows.length > 0) yield await rowsOf(found.rows);
    if (found.next === null) return;
    page = { after: found.next };
  }
}

function sortOf<T extends { key: string; direction: 'asc' | 'desc' }>(
  params: URLSearchParams,
  keys: readonly T['key'][],
  fallback: T,
): T {
  const asked = params.get('sort') ?? '';
  const key = keys.find(known => known === asked.replace(/^-/, ''));
  return key ? ({ key, direction: asked.startsWith('-') ? 'desc' : 'asc' } as T) : fallback;
}

/** What the list of articles does not show but an export should hold. */
async function articleFacts(db: Db, ids: readonly number[]) {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'url', 'byline', 'rubric', 'regency', 'own_sources as ownSources'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(row => [row.id, row]));
}

function articles(db: Db, params: URLSearchParams): Pages {
  const filter = filterFrom(params);
  const sort = sortOf<ArticleSort>(params, articleSorts, { key: 'publishedAt', direction: 'desc' });
  return allPages(
    page => listArticles(db, filter, sort, page, perPage),
    async rows => {
      const facts = await articleFacts(
        db,
        rows.map(row => row.id),
      );
      return rows.map(row => {
        const { byline, ...more } = facts.get(row.id) ?? { byline: '' };
        return { ...row, ...more, outlet: row.outletName, journalists: byline };
      });
    },
  );
}

function outlets(db: Db, params: URLSearchParams, { today, me }: ExportMoment): Pages {
  const filter = readOutletFilter(params, me);
  const sort = sortOf<OutletSort>(params, outletSorts, { key: 'name', direction: 'asc' });
  return allPages(
    page => listOutlets(db, filter, { sort, page, limit: perPage, today }),
    rows => rows.map(row => ({ ...row, website: row.host })),
  );
}

function journalists(db: Db, params: URLSearchParams, { today, me }: ExportMoment): Pages {
  const filter = readJournalistFilter(params, me);
  const sort = sortOf<JournalistSort>(params, journalistSorts, { key: 'name', direction: 'asc' });
  return allPages(
    page => listJournalists(db, filter, { sort, page, limit: perPage, today }),
    rows => rows.map(row => ({ ...row, outlets: row.outlets.map(outlet => outlet.name) })),
  );
}

function gatherings(db: Db, params: URLSearchParams, { now }: ExportMoment): Pages {
  const tab = gatheringTabs.find(name => name === params.get('tab')) ?? 'upcoming';
  const search = params.get('q')?.trim() || null;
  return allPages(
    page => listGatherings(db, { tab, now, search }, page),
    async rows => {
      const counts = await countAnswers(
        db,
        rows.map(row => row.id),
      );
      return rows.map(({ programme: _, ...row }) => {
        const answers = counts.get(row.id) ?? noAnswers;
        return { ...row, invited: answers.invited, accepted: answers.accepted, declined: answers.declined };
      });
    },
  );
}

const kitStates = ['draft', 'submitted', 'approved', 'embargoed', 'public', 'withdrawn'] as const;

function kits(db: Db, params: URLSearchParams, { now }: ExportMoment): Pages {
  const filter = {
    search: params.get('q')?.trim().slice(0, 200),
    state: kitStates.find(state => state === params.get('keadaan')),
  };
  const sort = sortOf<KitSort>(params, kitSorts, { key: 'updatedAt', direction: 'desc' });
  return allPages(
    page => listKits(db, filter, { now, sort, page, limit: perPage }),
    rows => rows.map(row => ({ ...row })),
  );
}

/** The standing of every league of a board, as it is on show. */
async function* standings(db: Db, params: URLSearchParams): Pages {
  const season = await findSeason(db, readRowId(params.get('musim')) ?? 0);
  const board = params.get('papan') === 'jurnalis' ? 'journalists' : 'outlets';
  if (!season?.shown || season.status === 'draft') return;
  for (const league of [...season.leagues, null]) {
    const rows = rankedRows(await listStandings(db, season.shown.ruleSetId, board, league?.id ?? null));
    yield rows.map(row => ({
      rank: row.rank,
      name: row.name,
      league: league?.name ?? '',
      index: row.A,
      volume: row.v,
      quality: row.q,
      breadth: row.b,
      consistency: row.c,
      takingPart: row.t,
      articles: row.articles,
      excluded: row.excluded,
    }));
  }
}

function mails(db: Db, params: URLSearchParams): Pages {
  const status = params.get('status');
  return allPages(
    page => listMail(db, { status: status ? [status as MailStatus] : undefined, page }, perPage),
    rows =>
      rows.map(({ id, recipient, subject, status: state, createdAt, sentAt, lastReply }) => ({
        id,
        name: recipient.name,
        address: recipient.address,
        subject,
        status: state,
        createdAt,
        sentAt,
        lastReply,
      })),
  );
}

const readers: Record<ExportName, (db: Db, params: URLSearchParams, moment: ExportMoment) => Pages> = {
  articles,
  outlets,
  journalists,
  gatherings,
  kits,
  standings,
  mails,
};

/** All rows of a list as its address filters and orders it, some hundred at a time. */
export function exportRows(db: Db, name: ExportName, params: URLSearchParams, moment: ExportMoment): Pages {
  return readers[name](db, params, moment);
}
