import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { findTopic, listTopics } from '#app/features/programs/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { listItemsSince, type SeenItem } from '../feeds/queries.server.ts';
import { findRule } from './rules.queries.server.ts';
import { type InboxRule, itemText, matchRule, type RuleMatch } from './rules.ts';
import type { RuleForm } from './schema.ts';

function columnsOf(form: RuleForm) {
  return {
    topic_id: form.topicId,
    name: form.name,
    words: JSON.stringify(form.words),
    must: JSON.stringify(form.must),
    must_not: JSON.stringify(form.mustNot),
    active: Number(form.active),
  };
}

async function refuseUnknownTopic(db: Db, form: RuleForm): Promise<void> {
  const topic = await findTopic(db, form.topicId);
  if (!topic) throw new Invalid({ topicId: ['errors.choice'] });
  if (topic.terms.length + form.words.length === 0) throw new Invalid({ words: ['inbox.ruleNeedsWords'] });
}

/** Adds a rule. */
export async function createRule(ctx: Context<Db>, form: RuleForm): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    await refuseUnknownTopic(db, form);
    const { id } = await db
      .insertInto('inbox_rules')
      .values({ ...columnsOf(form), created_at: ctx.now, updated_at: ctx.now, version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(
      { ...ctx, db },
      { action: 'rule.created', subject: { kind: 'rule', id, label: form.name } },
    );
    return id;
  });
}

/**
 * Changes a rule. What it suggested stays.
 * @throws Conflict when somebody saved it since `form.version` was read.
 */
export async function updateRule(ctx: Context<Db>, id: number, form: RuleForm): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const before = await findRule(db, id);
    if (!before) throw new NotFound();
    await refuseUnknownTopic(db, form);
    const updated = await db
      .updateTable('inbox_rules')
      .set(eb => ({ ...columnsOf(form), updated_at: ctx.now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('version', '=', form.version ?? -1)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) === 0) throw new Conflict('errors.conflict');
    const topic = (await findTopic(db, form.topicId))!;
    const changes = diffFields(
      { ...before, topic: before.topicName, words: before.ownWords },
      { ...form, topic: topic.name },
      ['name', 'topic', 'words', 'must', 'mustNot', 'active'],
    );
    await recordAudit(
      { ...ctx, db },
      { action: 'rule.updated', subject: { kind: 'rule', id, label: form.name }, changes },
    );
  });
}

/** Adds words to a rule, as a missed article proposes. Words it has already count once. */
export async function addRuleWords(ctx: Context<Db>, id: number, words: readonly string[]): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const rule = await findRule(db, id);
    if (!rule) throw new NotFound();
    const known = new Set(rule.words.map(word => word.toLowerCase()));
    const added = words.filter(word => !known.has(word.toLowerCase()));
    if (added.length === 0) return;
    const after = [...rule.ownWords, ...added].slice(0, 200);
    await db
      .updateTable('inbox_rules')
      .set(eb => ({ words: JSON.stringify(after), updated_at: ctx.now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    const changes = [{ field: 'words', before: rule.ownWords, after }];
    await recordAudit(
      { ...ctx, db },
      { action: 'rule.updated', subject: { kind: 'rule', id, label: rule.name }, changes },
    );
  });
}

/** Removes a rule. What it suggested stays. */
export async function deleteRule(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const rule = await findRule(db, id);
    if (!rule) throw new NotFound();
    await db.deleteFrom('inbox_rules').where('id', '=', id).execute();
    await recordAudit(
      { ...ctx, db },
      { action: 'rule.deleted', subject: { kind: 'rule', id, label: rule.name } },
    );
  });
}

/** Gives an installation without any rule one for each active topic that has words. Does nothing otherwise. */
export async function ensureDefaultRules(ctx: Context<Db>): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const any = await db.selectFrom('inbox_rules').select('id').limit(1).executeTakeFirst();
    const topics = (await listTopics(db, { active: true })).filter(topic => topic.terms.length > 0);
    if (any || topics.length === 0) return;
    await db
      .insertInto('inbox_rules')
      .values(
        topics.map(topic => ({
          ...columnsOf({
            topicId: topic.id,
            name: topic.name,
            words: [],
            must: [],
            mustNot: [],
            active: true,
          }),
          created_at: ctx.now,
          updated_at: ctx.now,
          version: 1,
        })),
      )
      .execute();
    await recordAudit(
      { ...ctx, db },
      { action: 'rule.defaultsAdded', subject: { kind: 'rule', id: null, label: '' } },
    );
  });
}

/** Days of items that a rule is tried on; items are kept a little longer. */
const previewDays = 30;
const mostTried = 5_000;
const mostShown = 50;

/** An item that a rule takes, with the words that fired. */
export type TakenItem = SeenItem & { words: string[]; suggested: boolean };

export type RulePreview = {
  /** Items looked at, those taken, and whether there were more than are looked at. */
  tried: number;
  taken: number;
  more: boolean;
  shown: TakenItem[];
};

/** What a rule, saved or not, would have taken of the items seen in the last 30 days. Changes nothing. */
export async function previewRule(ctx: Context<Db>, form: RuleForm): Promise<RulePreview> {
  authorise(ctx.actor, 'coverage.write');
  const topic = await findTopic(ctx.db, form.topicId);
  if (!topic) throw new Invalid({ topicId: ['errors.choice'] });
  const rule: InboxRule = {
    id: 0,
    topicId: topic.id,
    topicName: topic.name,
    name: form.name,
    words: [...topic.terms, ...form.words],
    must: form.must,
    mustNot: form.mustNot,
  };
  const { taken, ...rest } = await tryRule(ctx, rule);
  return { ...rest, taken: taken.length, shown: taken.slice(0, mostShown) };
}

/** What a rule takes of the items seen in the last 30 days, the latest first. */
export async function tryRule({ db, now }: Context<Db>, rule: InboxRule) {
  const since = new Date(Date.parse(now) - previewDays * 86_400_000).toISOString();
  const items = await listItemsSince(db, since, mostTried + 1);
  const tried = items.slice(0, mostTried);
  const taken = tried.flatMap((item): TakenItem[] => {
    const match: RuleMatch | undefined = matchRule(itemText(item), rule);
    return match ? [{ ...item, words: match.words, suggested: item.articleId !== null }] : [];
  });
  return { tried: tried.length, taken, more: items.length > mostTried };
}
