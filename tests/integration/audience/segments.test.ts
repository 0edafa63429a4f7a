import { CompiledQuery, sql } from 'kysely';
import { expect, it } from 'vitest';
import { everybody } from '#app/features/audience/filter.ts';
import { findMailing } from '#app/features/audience/queries.server.ts';
import { compileRule } from '#app/features/audience/segments/compile.queries.server.ts';
import { countByRule, findSegment, listPickedIds } from '#app/features/audience/segments/queries.server.ts';
import type { Condition, Part, Rule } from '#app/features/audience/segments/rule.ts';
import {
  createSegment,
  pickPeople,
  removeSegment,
  updateSegment,
} from '#app/features/audience/segments/service.server.ts';
import { findAudience, sendKit } from '#app/features/audience/service.server.ts';
import { listGuests } from '#app/features/gatherings/invitations.queries.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { forgetPerson } from '#app/features/partners/forgetting-person.service.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { journalists, merge } from '#tests/factories/merges.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import { makeTopic } from '#tests/factories/programs.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const on = '2025-03-20';
const yes = (condition: Condition): Part => ({ ...condition, not: false });
const not = (condition: Condition): Part => ({ ...condition, not: true });
const all = (...parts: Part[]): Rule => ({ join: 'all', groups: [{ join: 'all', parts }] });
const any = (...parts: Part[]): Rule => ({ join: 'all', groups: [{ join: 'any', parts }] });
const wrote = (over: Partial<Extract<Condition, { kind: 'wrote' }>> = {}): Condition => ({
  kind: 'wrote',
  topicId: null,
  regency: null,
  period: null,
  manner: 'any',
  ...over,
});

async function namesBy(ctx: Context<Db>, rule: Rule, segmentId: number | null = null): Promise<string> {
  const rows = await ctx.db
    .selectFrom('journalists')
    .select('name')
    .where('active', '=', 1)
    .where(compileRule(rule, { segmentId, on }))
    .orderBy('name')
    .execute();
  expect(await countByRule(ctx.db, rule, { segmentId, on })).toBe(rows.length);
  return rows.map(row => row.name).join('');
}

/**
 * A writes about JKP in Merangin this month, B wrote it half a year ago, C only copies a release, D copies one and writes
 * for himself, E writes nothing.
 */
async function newsroom(ctx: Context<Db>) {
  const radio = await makeOutlet(ctx, {
    name: 'Radio Uji',
    channel: 'radio',
    scope: 'community',
    regency: 'merangin',
  });
  const online = await makeOutlet(ctx, { name: 'Kabar Uji', channel: 'online', scope: 'regional' });
  const jkp = await makeTopic(ctx, { name: 'JKP', terms: ['jaminan kehilangan pekerjaan'] });
  const ids: Record<string, number> = {};
  for (const name of 'ABCDE')
    ids[name] = await makeJournalist(ctx, { name, outletId: name === 'A' ? radio : online });
  const story = async (name: string, seed: number, over: Record<string, unknown>) => {
    const id = await loggedArticle(ctx, { outletName: 'Kabar Uji', body: storyText(seed), ...over });
    await ctx.db
      .insertInto('article_journalists')
      .values({ article_id: id, journalist_id: ids[name]!, position: 0 })
      .execute();
    return id;
  };
  await story('A', 1, { publishedLocal: '2025-03-10T08:00', topicIds: [jkp], regency: 'merangin' });
  await story('B', 2, { publishedLocal: '2024-09-10T08:00', topicIds: [jkp], regency: 'bungo' });
  const copies = [
    await story('C', 3, { publishedLocal: '2025-03-11T08:00' }),
    await story('D', 4, { publishedLocal: '2025-03-12T08:00' }),
  ];
  await story('D', 5, { publishedLocal: '2025-03-13T08:00' });
  for (const article_id of copies)
    await ctx.db
      .insertInto('article_reuse')
      .values({
        article_id,
        source_kind: 'release',
        source_id: 1,
        copied: 1,
        used: 1,
        longest_run: 200,
        label: 'verbatim',
        same_story: 0,
      })
      .execute();
  return { ids, jkp, radio, online };
}

describeOnEngines('the rule of a segment', fresh => {
  it('finds people by outlet, coverage and interest', async () => {
    const ctx = await contextFor(await fresh());
    const { ids, jkp, radio } = await newsroom(ctx);
    const names = (rule: Rule) => namesBy(ctx, rule);
    expect(await names({ join: 'all', groups: [] })).toBe('ABCDE');
    expect(await names(all(yes({ kind: 'channel', channel: 'radio' })))).toBe('A');
    expect(await names(all(not({ kind: 'channel', channel: 'radio' })))).toBe('BCDE');
    expect(await names(all(yes({ kind: 'scope', scope: 'regional' })))).toBe('BCDE');
    expect(await names(all(yes({ kind: 'regency', regency: 'merangin' })))).toBe('A');
    expect(await names(all(yes({ kind: 'outlet', outletId: radio })))).toBe('A');
    expect(await names(all(yes(wrote())))).toBe('ABCD');
    expect(await names(all(not(wrote())))).toBe('E');
    expect(await names(all(yes(wrote({ topicId: jkp }))))).toBe('AB');
    expect(await names(all(yes(wrote({ topicId: jkp, period: { days: 90 } }))))).toBe('A');
    expect(await names(all(yes(wrote({ regency: 'bungo' }))))).toBe('B');
    expect(await names(all(yes(wrote({ manner: 'verbatim' }))))).toBe('C');
    expect(await names(all(yes(wrote({ manner: 'own' }))))).toBe('ABD');
    expect(
      await names(any(yes(wrote({ regency: 'bungo' })), yes({ kind: 'channel', channel: 'radio' }))),
    ).toBe('AB');
    await ctx.db.insertInto('journalist_topics').values({ journalist_id: ids.E!, topic_id: jkp }).execute();
    expect(await names(all(yes({ kind: 'interest', topicId: jkp })))).toBe('E');
  });

  it('counts the first and last day of the span, and of the season', async () => {
    const ctx = await contextFor(await fresh());
    await newsroom(ctx);
    const season = (starts_on: string, ends_on: string) =>
      ctx.db
        .insertInto('seasons')
        .values({
          name: 'Musim',
          starts_on,
          ends_on,
          status: 'open',
          created_at: on,
          updated_at: on,
          version: 1,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
    const during = async (from: string, to: string) =>
      namesBy(ctx, all(yes(wrote({ period: { seasonId: (await season(from, to)).id } }))));
    expect(await during('2025-03-10', '2025-03-11')).toBe('AC');
    expect(await during('2025-03-14', '2025-12-31')).toBe('');
    expect(await namesBy(ctx, all(yes(wrote({ period: { seasonId: 999 } }))))).toBe('');
    const on11 = { segmentId: null, on: '2025-04-09' };
    expect(await countByRule(ctx.db, all(yes(wrote({ period: { days: 30 } }))), on11)).toBe(2);
    expect(
      await countByRule(ctx.db, all(yes(wrote({ period: { days: 30 } }))), { ...on11, on: '2025-04-08' }),
    ).toBe(3);
  });

  it('joins groups: active and not yet verbatim only, or on the radio', async () => {
    const ctx = await contextFor(await fresh());
    await newsroom(ctx);
    const rule: Rule = {
      join: 'any',
      groups: [
        { join: 'all', parts: [yes(wrote({ period: { days: 90 } })), not(wrote({ manner: 'verbatim' }))] },
        { join: 'all', parts: [yes({ kind: 'channel', channel: 'radio' })] },
      ],
    };
    expect(await namesBy(ctx, rule)).toBe('AD');
    expect(await namesBy(ctx, { ...rule, join: 'all' })).toBe('A');
  });

  it('finds people by answers and attendance', async () => {
    const ctx = await contextFor(await fresh());
    const { ids } = await newsroom(ctx);
    const gatheringId = await makeGathering(ctx);
    await inviteGuests(ctx, gatheringId, { journalistIds: [ids.A!, ids.B!, ids.C!] });
    const guests = await listGuests(ctx.db, gatheringId);
    const of = (id: number) => guests.find(guest => guest.journalistId === id)!.id;
    await ctx.db
      .updateTable('invitations')
      .set({ answer: 'accepted' })
      .where('id', '=', of(ids.A!))
      .execute();
    await ctx.db
      .updateTable('invitations')
      .set({ answer: 'declined' })
      .where('id', '=', of(ids.B!))
      .execute();
    await ctx.db.updateTable('invitations').set({ attended: 1 }).where('id', '=', of(ids.A!)).execute();
    await ctx.db.updateTable('invitations').set({ attended: 0 }).where('id', '=', of(ids.C!)).execute();
    const state = (
      value: Extract<Condition, { kind: 'gathering' }>['state'],
      id: number | null = gatheringId,
    ) => namesBy(ctx, all(yes({ kind: 'gathering', gatheringId: id, state: value })));
    expect(await state('invited')).toBe('ABC');
    expect(await state('accepted')).toBe('A');
    expect(await state('declined')).toBe('B');
    expect(await state('unanswered')).toBe('C');
    expect(await state('came', null)).toBe('A');
    expect(await state('absent')).toBe('C');
    expect(await state('invited', 999)).toBe('');
  });
});

describeOnEngines('a saved segment', fresh => {
  it('is named, changed, and not overwritten', async () => {
    const ctx = await contextFor(await fresh());
    const rule = all(yes({ kind: 'channel', channel: 'radio' }));
    const id = await createSegment(ctx, { name: 'Radio', rule });
    await expect(createSegment(ctx, { name: 'RADIO', rule })).rejects.toThrow(Invalid);
    await updateSegment(ctx, { id, name: 'Radio daerah', rule, version: 1 });
    expect(await findSegment(ctx.db, id)).toMatchObject({
      name: 'Radio daerah',
      rule,
      version: 2,
      author: 'Si officer',
    });
    await expect(updateSegment(ctx, { id, name: 'Lain', rule, version: 1 })).rejects.toThrow(Conflict);
    await expect(updateSegment(ctx, { id: 99, name: 'Lain', rule, version: 1 })).rejects.toThrow(NotFound);
    const leader = await contextFor(ctx.db, 'leader');
    await expect(createSegment(leader, { name: 'X', rule })).rejects.toThrow(Forbidden);
    await removeSegment(ctx, { id });
    expect(await findSegment(ctx.db, id)).toBeUndefined();
    const entries = await ctx.db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_kind', '=', 'segment')
      .orderBy('id')
      .execute();
    expect(entries.map(entry => entry.action)).toEqual([
      'segment.created',
      'segment.renamed',
      'segment.removed',
    ]);
  });

  it('holds the people picked by hand, through merges and forgetting', async () => {
    const ctx = await contextFor(await fresh(), 'admin');
    const make = (name: string) => makeJournalist(ctx, { name });
    const [a, b, c] = [await make('A'), await make('B'), await make('C')];
    const rule = all(yes({ kind: 'picked' }));
    const id = await createSegment(ctx, { name: 'Pilihan', rule });
    const other = await createSegment(ctx, { name: 'Lain', rule });
    expect(await pickPeople(ctx, { id, journalistIds: [a, a, b, 999] })).toBe(2);
    await pickPeople(ctx, { id: other, journalistIds: [b] });
    expect(await namesBy(ctx, rule, id)).toBe('AB');
    expect(await namesBy(ctx, rule, null)).toBe('');
    const merged = await merge(ctx, journalists(a, b));
    expect(await listPickedIds(ctx.db, id)).toEqual([a]);
    expect(await listPickedIds(ctx.db, other)).toEqual([a]);
    await undoMerge(ctx, merged);
    expect(await listPickedIds(ctx.db, id)).toEqual([a, b]);
    expect(await listPickedIds(ctx.db, other)).toEqual([b]);
    await pickPeople(ctx, { id, journalistIds: [a, c] });
    await forgetPerson(ctx, { id: c, name: 'C', requestedOn: on });
    expect(await listPickedIds(ctx.db, id)).toEqual([a]);
  });

  it('says who and why not, and is frozen when a release is sent', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const [a, b] = [
      await makeJournalist(ctx, { name: 'A' }),
      await makeJournalist(ctx, { name: 'B', email: null }),
    ];
    const outsider = await makeJournalist(ctx, { name: 'C' });
    const segmentId = await createSegment(ctx, { name: 'Pilihan', rule: all(yes({ kind: 'picked' })) });
    await pickPeople(ctx, { id: segmentId, journalistIds: [a, b] });
    const filter = { ...everybody, segmentId };
    const plan = await findAudience(ctx, (await findKit(ctx.db, kitId))!, filter);
    expect(plan.included.map(({ person }) => person.name)).toEqual(['A']);
    expect(plan.excluded.map(({ person, reason }) => [person.name, reason])).toEqual([['B', 'no_address']]);
    const id = await sendKit(ctx, { kitId, version: 2, filter, journalistIds: [a, outsider], note: '' });
    await pickPeople(ctx, { id: segmentId, journalistIds: [outsider] });
    await removeSegment(ctx, { id: segmentId });
    expect((await findMailing(ctx.db, kitId, id))?.segment).toBe('Pilihan');
    const rows = await ctx.db
      .selectFrom('mailing_recipients')
      .select(['name', 'included', 'reason'])
      .where('mailing_id', '=', id)
      .orderBy('name')
      .execute();
    expect(rows).toEqual([
      { name: 'A', included: 1, reason: null },
      { name: 'B', included: 0, reason: 'no_address' },
    ]);
    const gone = await findAudience(ctx, (await findKit(ctx.db, kitId))!, filter);
    expect([gone.included, gone.excluded]).toEqual([[], []]);
  });
});

/** Articles of three years, three bylines in ten by one of 1,000 journalists, a third about one topic. */
async function hundredThousand(ctx: Context<Db>): Promise<number> {
  const outlet = await makeOutlet(ctx);
  const topic = await makeTopic(ctx);
  const numbers = (most: number) =>
    sql.raw(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${most})`);
  const { db } = ctx;
  await sql`insert into journalists (id, name, name_key, salutation, ukw, do_not_contact, notes, active, created_at, updated_at, version)
    ${numbers(1000)} select 1000 + i, 'J', 'j', '', 'none', 0, '', 1, ${ctx.now}, ${ctx.now}, 1 from n`.execute(
    db,
  );
  const day = sql`'202' || (3 + i % 3) || '-0' || (1 + i % 9) || '-1' || (i % 10)`;
  await sql`insert into articles (id, outlet_id, channel, title, rubric, byline, published_at, published_on, dateline, body, words,
      format, status, status_reason, found_by, entry_method, reading, content_hash, originality_detail, originality_reason,
      created_at, updated_at, version)
    ${numbers(100_000)} select 1000 + i, ${outlet}, 'online', 'x', '', '', ${day} || 'T03:00:00.000Z', ${day}, '', '', 0, 'hard_news',
      'approved', '', 'officer', 'seed', '', '', '', '', ${ctx.now}, ${ctx.now}, 1 from n`.execute(db);
  await sql`insert into article_journalists (article_id, journalist_id, position)
    ${numbers(100_000)} select 1000 + i, 1001 + i % 1000, 0 from n`.execute(db);
  await sql`insert into article_topics (article_id, topic_id, source, evidence)
    ${numbers(33_333)} select 999 + 3 * i, ${topic}, 'machine', '[]' from n`.execute(db);
  await sql`analyze`.execute(db);
  return topic;
}

describeOnEngines('a segment among 100,000 articles', (fresh, engine) => {
  it('is one query that leads to stories by an index', async () => {
    const ctx = await contextFor(await fresh());
    const topicId = await hundredThousand(ctx);
    const rule = all(
      yes(wrote({ topicId, period: { days: 90 } })),
      not(wrote({ manner: 'verbatim', period: { days: 30 } })),
    );
    const query = ctx.db
      .selectFrom('journalists')
      .select('id')
      .where('active', '=', 1)
      .where(compileRule(rule, { segmentId: null, on }))
      .compile();
    const explain = engine === 'sqlite' ? 'explain query plan' : 'explain';
    const { rows } = await ctx.db.executeQuery<Record<string, string>>(
      CompiledQuery.raw(`${explain} ${query.sql}`, [...query.parameters]),
    );
    const plan = rows.map(row => row.detail ?? row['QUERY PLAN']).join('\n');
    if (engine === 'sqlite') {
      expect(plan).toMatch(/SEARCH x USING (COVERING )?INDEX articles_found \(status=\? AND published_on>/);
      expect(plan).toMatch(/SEARCH w USING/);
      expect(plan).not.toMatch(/SCAN (x|w|t|r)\b/);
    } else {
      expect(plan).toMatch(/Index.* Scan.* articles_/);
      expect(plan).not.toMatch(/Seq Scan on articles\b/);
      expect(plan).toContain('hashed SubPlan');
    }
    expect(await countByRule(ctx.db, rule, { segmentId: null, on })).toBeGreaterThan(0);
  });
});
