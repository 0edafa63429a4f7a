import { listFigures } from '#app/features/programs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { FindingVerdict } from '#db/schema/understanding.ts';
import { type Finding, type FindingState, findingsOf } from './findings.ts';
import { listAgencyPeople } from './spokespersons.queries.server.ts';

type Readable = { body: string; published_on: string };

/** Finds what is in the texts of many articles, reading the official figures and the agency's people once for all. */
export function findingsReader(): (db: Db, article: Readable) => Promise<Finding[]> {
  let figures: ReturnType<typeof listFigures> | undefined;
  let people: ReturnType<typeof listAgencyPeople> | undefined;
  return async (db, article) => {
    figures ??= listFigures(db);
    // Only where the other agency is named do the names of ours matter.
    const namesOther = /\bBPJS[\s-]?Kes/i.test(article.body);
    if (namesOther) people ??= listAgencyPeople(db);
    return findingsOf(article.body, {
      figures: await figures,
      day: article.published_on,
      agencyPeople: namesOther && people ? await people : [],
    });
  };
}

/** What is found in an article's text today, by the official figures of the day it was published. */
export async function readFindings(db: Db, article: Readable): Promise<Finding[]> {
  return findingsReader()(db, article);
}

/** Verdicts of people and requests for correction of one article, by finding. */
export async function listFindingStates(db: Db, articleId: number): Promise<Map<string, FindingState>> {
  const judged = await db
    .selectFrom('finding_judgements')
    .select(['finding_key as key', 'verdict', 'judged_at as judgedAt', 'note'])
    .where('article_id', '=', articleId)
    .execute();
  const requested = await db
    .selectFrom('correction_requests')
    .select(['finding_key as key', 'id', 'status'])
    .where('article_id', '=', articleId)
    .execute();
  const states = new Map<string, FindingState>();
  for (const { key, ...judgement } of judged) states.set(key, { ...judgement, request: null });
  for (const { key, id, status } of requested) {
    states.set(key, {
      ...(states.get(key) ?? { verdict: null, judgedAt: '', note: '' }),
      request: { id, status },
    });
  }
  return states;
}

/** The verdict on a finding and who gave it; undefined without one. */
export async function findJudgement(db: Db, articleId: number, key: string) {
  return db
    .selectFrom('finding_judgements')
    .leftJoin('users', 'users.id', 'finding_judgements.judged_by')
    .select(['verdict', 'judged_at as judgedAt', 'users.name as by'])
    .where('article_id', '=', articleId)
    .where('finding_key', '=', key)
    .executeTakeFirst();
}

/** Stores a verdict on a finding, in place of an earlier one. */
export async function upsertJudgement(
  db: Db,
  row: {
    articleId: number;
    key: string;
    verdict: FindingVerdict;
    note: string;
    by: number | null;
    at: string;
  },
): Promise<void> {
  const values = { verdict: row.verdict, note: row.note, judged_by: row.by, judged_at: row.at };
  await db
    .insertInto('finding_judgements')
    .values({ article_id: row.articleId, finding_key: row.key, ...values })
    .onConflict(conflict => conflict.columns(['article_id', 'finding_key']).doUpdateSet(values))
    .execute();
}

export async function deleteJudgement(db: Db, articleId: number, key: string): Promise<void> {
  await db
    .deleteFrom('finding_judgements')
    .where('article_id', '=', articleId)
    .where('finding_key', '=', key)
    .execute();
}
