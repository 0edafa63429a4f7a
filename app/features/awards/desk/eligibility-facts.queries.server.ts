import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { ArticleFacts, Exclusion, Ruling } from '../article-facts.ts';
import type { Board } from '../season-score.ts';

/** What people decided that a season's scoring must honour, by article and candidate. */
export type EligibilityFacts = {
  rulings: ReadonlyMap<number, readonly Ruling[]>;
  verdicts: ReadonlyMap<number, Pick<ArticleFacts, 'setAside' | 'reversed'>>;
  barred: Record<Board, ReadonlySet<number>>;
};

/** Reads all of it: such decisions are few, whatever the number of articles. Lifted rulings count for nothing. */
export async function readEligibilityFacts(db: Db, seasonId: number): Promise<EligibilityFacts> {
  const rulings = new Map<number, Ruling[]>();
  const found = await db
    .selectFrom('article_rulings')
    .select(['article_id', 'kind'])
    .where('lifted_at', 'is', null)
    .execute();
  for (const { article_id, kind } of found) {
    const ruling: Ruling = kind === 'ethics' ? { kind, upheld: true } : { kind, retracted: false };
    rulings.set(article_id, [...(rulings.get(article_id) ?? []), ruling]);
  }
  const verdicts = await db
    .selectFrom('article_verdicts')
    .select(['article_id', 'verdict', 'reversed'])
    .where('season_id', '=', seasonId)
    .execute();
  const candidates = await db
    .selectFrom('candidate_verdicts')
    .select(['board', 'entrant_id'])
    .where('season_id', '=', seasonId)
    .execute();
  const barredOn = (board: Board) =>
    new Set(candidates.filter(row => row.board === board).map(row => row.entrant_id));
  return {
    rulings,
    verdicts: new Map(
      verdicts.map(({ article_id, verdict, reversed }) => [
        article_id,
        verdict === 'set_aside' ? { setAside: true } : { reversed: reversed.split(',') as Exclusion[] },
      ]),
    ),
    barred: { outlets: barredOn('outlets'), journalists: barredOn('journalists') },
  };
}

/** Everybody who holds a competency (UKW) of any level. */
export async function listCertifiedJournalists(db: Db): Promise<Set<number>> {
  const rows = await db.selectFrom('journalists').select('id').where('ukw', '<>', 'none').execute();
  return new Set(rows.map(row => row.id));
}

/** Outlets with all that share a network with one of them. */
export async function withNetworkSiblings(db: Db, outletIds: readonly number[]): Promise<number[]> {
  if (outletIds.length === 0) return [];
  const ids = sql<number>`(${sql.raw(outletIds.map(Number).join(','))})`;
  const rows = await db
    .selectFrom('outlets')
    .select('id')
    .where(
      sql<boolean>`network_id in (select network_id from outlets where id in ${ids} and network_id is not null)`,
    )
    .execute();
  return [...new Set([...outletIds, ...rows.map(row => row.id)])];
}

/** The outlets of some networks. */
export async function listNetworkOutlets(db: Db, networkIds: readonly number[]): Promise<number[]> {
  if (networkIds.length === 0) return [];
  const rows = await db.selectFrom('outlets').select('id').where('network_id', 'in', networkIds).execute();
  return rows.map(row => row.id);
}
