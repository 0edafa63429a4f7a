import type { Db } from '#db/connection.ts';
import type { InboxRule } from './rules.ts';

export type StoredRule = InboxRule & {
  /** The words added for the inbox, without the topic's own. */
  ownWords: string[];
  active: boolean;
  version: number;
};

function selectRules(db: Db) {
  return db
    .selectFrom('inbox_rules')
    .innerJoin('topics', 'topics.id', 'inbox_rules.topic_id')
    .selectAll('inbox_rules')
    .select(['topics.name as topic_name', 'topics.terms as topic_terms', 'topics.active as topic_active']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRules>['execute']>>[number];

const list = (json: string) => JSON.parse(json) as string[];

function toRule(row: Row): StoredRule {
  const ownWords = list(row.words);
  return {
    id: row.id,
    topicId: row.topic_id,
    topicName: row.topic_name,
    name: row.name,
    words: [...new Set([...list(row.topic_terms), ...ownWords])],
    ownWords,
    must: list(row.must),
    mustNot: list(row.must_not),
    active: row.active === 1,
    version: row.version,
  };
}

/** Every rule, in the order of the topics. */
export async function listRules(db: Db): Promise<StoredRule[]> {
  const rows = await selectRules(db)
    .orderBy('topics.position')
    .orderBy('inbox_rules.id')
    .limit(500)
    .execute();
  return rows.map(toRule);
}

/** The rules that items are tried on: active ones of active topics. */
export async function listActiveRules(db: Db): Promise<StoredRule[]> {
  const rows = await selectRules(db)
    .where('inbox_rules.active', '=', 1)
    .where('topics.active', '=', 1)
    .orderBy('topics.position')
    .orderBy('inbox_rules.id')
    .limit(500)
    .execute();
  return rows.map(toRule);
}

export async function findRule(db: Db, id: number): Promise<StoredRule | undefined> {
  const row = await selectRules(db).where('inbox_rules.id', '=', id).executeTakeFirst();
  return row && toRule(row);
}
