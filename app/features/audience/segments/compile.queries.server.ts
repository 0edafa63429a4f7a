import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { heldOn } from '#app/features/partners/outlet-list.queries.server.ts';
import { daysLater } from '#app/lib/days.ts';
import { type Condition, composeRule, type GuestState, type Period, type Rule } from './rule.ts';

export type CompileFor = {
  /** The segment whose picks count; null for one that is not saved yet: it has none. */
  segmentId: number | null;
  /** Today (YYYY-MM-DD) where the office is. */
  on: string;
};

type Sql = RawBuilder<SqlBool>;

const and = (parts: readonly Sql[]): Sql =>
  parts.length > 0 ? sql<SqlBool>`(${sql.join([...parts], sql` and `)})` : sql<SqlBool>`1 = 1`;
const or = (parts: readonly Sql[]): Sql => sql<SqlBool>`(${sql.join([...parts], sql` or `)})`;

/** Each condition is a set of people read once by its own index, however many journalists there are. */
const among = (people: RawBuilder<unknown>): Sql => sql<SqlBool>`journalists.id in (${people})`;

function atOutlet(on: string, condition: Sql): Sql {
  return among(sql`select a.journalist_id from outlets o join affiliations a on a.outlet_id = o.id
    where ${heldOn(on, 'a')} and ${condition}`);
}

function inPeriod(period: Period, on: string): Sql[] {
  if (period === null) return [];
  if ('days' in period)
    return [
      sql<SqlBool>`x.published_on > ${daysLater(on, -period.days)}`,
      sql<SqlBool>`x.published_on <= ${on}`,
    ];
  const edge = (column: 'starts_on' | 'ends_on') =>
    sql`(select s.${sql.ref(column)} from seasons s where s.id = ${period.seasonId})`;
  return [
    sql<SqlBool>`x.published_on >= ${edge('starts_on')}`,
    sql<SqlBool>`x.published_on <= ${edge('ends_on')}`,
  ];
}

const verbatim = sql<SqlBool>`exists (select 1 from article_reuse r
  where r.article_id = x.id and r.source_kind = 'release' and r.label = 'verbatim')`;

function wrote({ topicId, regency, period }: Extract<Condition, { kind: 'wrote' }>, on: string, more: Sql[]) {
  const topic =
    topicId === null ? sql`` : sql`join article_topics t on t.article_id = x.id and t.topic_id = ${topicId}`;
  const where = and([
    sql<SqlBool>`x.status = 'approved'`,
    ...inPeriod(period, on),
    ...(regency === null ? [] : [sql<SqlBool>`x.regency = ${regency}`]),
    ...more,
  ]);
  return among(sql`select w.journalist_id from articles x ${topic}
    join article_journalists w on w.article_id = x.id where ${where}`);
}

const guestConditions: Record<GuestState, Sql> = {
  invited: sql<SqlBool>`1 = 1`,
  accepted: sql<SqlBool>`i.answer = 'accepted'`,
  declined: sql<SqlBool>`i.answer = 'declined'`,
  unanswered: sql<SqlBool>`i.answer is null`,
  came: sql<SqlBool>`i.attended = 1`,
  absent: sql<SqlBool>`i.attended = 0`,
};

function conditionSql(condition: Condition, { segmentId, on }: CompileFor): Sql {
  switch (condition.kind) {
    case 'channel':
      return atOutlet(on, sql<SqlBool>`o.channel = ${condition.channel}`);
    case 'scope':
      return atOutlet(on, sql<SqlBool>`o.scope = ${condition.scope}`);
    case 'regency':
      return atOutlet(on, sql<SqlBool>`o.regency = ${condition.regency}`);
    case 'outlet':
      return atOutlet(on, sql<SqlBool>`o.id = ${condition.outletId}`);
    case 'interest':
      return among(
        sql`select t.journalist_id from journalist_topics t where t.topic_id = ${condition.topicId}`,
      );
    case 'wrote': {
      if (condition.manner === 'any') return wrote(condition, on, []);
      const own = wrote(condition, on, [sql<SqlBool>`not ${verbatim}`]);
      return condition.manner === 'own' ? own : and([wrote(condition, on, []), sql<SqlBool>`not ${own}`]);
    }
    case 'gathering': {
      const { gatheringId, state } = condition;
      const which = gatheringId === null ? [] : [sql<SqlBool>`i.gathering_id = ${gatheringId}`];
      const where = and([...which, sql<SqlBool>`i.status = 'invited'`, guestConditions[state]]);
      return among(sql`select i.journalist_id from invitations i where ${where}`);
    }
    case 'picked':
      return among(sql`select k.journalist_id from segment_people k where k.segment_id = ${segmentId ?? 0}`);
  }
}

/** A rule as one condition on `journalists.id`, in SQL that both engines read. */
export function compileRule(rule: Rule, target: CompileFor): Sql {
  return composeRule<Sql>(rule, {
    condition: condition => conditionSql(condition, target),
    not: part => sql<SqlBool>`not ${part}`,
    all: and,
    any: or,
  });
}
