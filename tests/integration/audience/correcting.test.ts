import { beforeAll, expect, it } from 'vitest';
import { correctKit } from '#app/features/audience/correcting.service.server.ts';
import { everybody } from '#app/features/audience/filter.ts';
import { followUp, planFollowUp } from '#app/features/audience/follow-up.service.server.ts';
import { actOf, findMailing, listMailings } from '#app/features/audience/queries.server.ts';
import { renewMailing } from '#app/features/audience/renewal.service.server.ts';
import { sendKit } from '#app/features/audience/service.server.ts';
import { listWrongCopies } from '#app/features/audience/wrong-copies.server.ts';
import { listMail, mailCounts } from '#app/features/outbox/queries.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { listCorrections } from '#app/features/press-kits/corrections.queries.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { withdrawKit } from '#app/features/press-kits/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, Invalid } from '#app/lib/errors.ts';
import { wire } from '#app/wiring.server.ts';
import type { Db } from '#db/connection.ts';
import type { MailStatus } from '#db/schema/outbox.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { changePublishedKit, makePublishedKit, releaseOf } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

beforeAll(wire);

const wrongWords = releaseOf('Sebanyak 728 ribu pekerja terlindungi.');
const rightWords = releaseOf('Sebanyak 782 ribu pekerja terlindungi.');

async function publish(ctx: Context<Db>, people = 3) {
  const kitId = await makePublishedKit(ctx, { headline: 'Pekerja terlindungi', document: wrongWords });
  const ids: number[] = [];
  for (let n = 0; n < people; n++) ids.push(await makeJournalist(ctx, { name: `Wartawan ${n}` }));
  return { kitId, ids };
}

const versionOf = async ({ db }: Context<Db>, kitId: number) => (await findKit(db, kitId))!.version;

const send = async (ctx: Context<Db>, kitId: number, journalistIds: number[], scheduledAt = '') =>
  sendKit(ctx, {
    ...{ kitId, version: await versionOf(ctx, kitId), filter: everybody, journalistIds },
    ...{ note: 'Selamat pagi.', scheduledAt },
  });

function mark(ctx: Context<Db>, journalistId: number, status: MailStatus, uncertain = 0) {
  const sent_at = status === 'sent' ? ctx.now : null;
  return ctx.db
    .updateTable('mail_messages')
    .set({ status, uncertain, sent_at })
    .where('recipient_id', '=', journalistId)
    .execute();
}

const mend = (ctx: Context<Db>, kitId: number) =>
  changePublishedKit(ctx, { id: kitId, document: rightWords });

const correct = async (ctx: Context<Db>, kitId: number, version?: number) =>
  correctKit(ctx, {
    ...{ kitId, version: version ?? (await versionOf(ctx, kitId)) },
    explanation: 'Jumlah pekerja semula tertulis 728 ribu.',
  });

const renew = (ctx: Context<Db>, kitId: number, mailingId: number) =>
  renewMailing({
    ...{ db: ctx.db, payload: { kitId, mailingId }, now: () => ctx.now },
    progress: async () => {},
    cancelled: async () => false,
  });

describeOnEngines('a correction', fresh => {
  it('goes to exactly those who have the wrong version or may have it, and tells what changed', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx, 5);
    const [sent, uncertain, failed, , late] = ids as [number, number, number, number, number];
    await send(ctx, kitId, ids.slice(0, 3));
    await mark(ctx, sent, 'sent');
    await mark(ctx, uncertain, 'unknown', 1);
    await mark(ctx, failed, 'failed');
    await mend(ctx, kitId);
    const right = await send(ctx, kitId, [late]);
    const version = await versionOf(ctx, kitId);
    await mark(ctx, late, 'sent');
    expect(await correct(ctx, kitId)).toEqual({ sent: 2 });
    const [newest] = await listMailings(ctx.db, kitId);
    expect(newest).toMatchObject({ purpose: 'correction', recipients: 2 });
    expect(newest!.id).toBeGreaterThan(right);
    const { rows } = await listMail(ctx.db, { act: actOf(newest!.id) });
    expect(rows.map(row => row.recipient.id).sort()).toEqual([sent, uncertain].sort());
    expect(rows[0]).toMatchObject({ subject: 'Ralat: Pekerja terlindungi', version });
    const content = await ctx.db
      .selectFrom('mail_contents')
      .select('text')
      .where('act_id', '=', newest!.id)
      .executeTakeFirstOrThrow();
    expect(content.text).toContain('Jumlah pekerja semula tertulis 728 ribu.');
    expect(content.text).toMatch(/Semula: .*728 ribu[\s\S]*Yang benar: .*782 ribu/);
    const [correction] = await listCorrections(ctx.db, [kitId]);
    expect(correction).toMatchObject({ kitVersion: version, correctedAt: ctx.now });
    expect(correction!.changes).toContainEqual({ kind: 'removed', text: '728' });
    expect(correction!.changes).toContainEqual({ kind: 'added', text: '782' });
  });

  it('is made once, and again when what it said was wrong itself', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx, 1);
    await send(ctx, kitId, ids);
    await mark(ctx, ids[0]!, 'sent');
    await mend(ctx, kitId);
    await correct(ctx, kitId);
    await mark(ctx, ids[0]!, 'sent');
    expect(await listWrongCopies(ctx.db, (await findKit(ctx.db, kitId))!, ctx.now)).toEqual([]);
    await expect(correct(ctx, kitId)).rejects.toThrow(Conflict);
    await changePublishedKit(ctx, { id: kitId, document: wrongWords });
    expect(await correct(ctx, kitId)).toEqual({ sent: 1 });
  });

  it('does not write to those who refused mail since, and marks the page without anybody', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx, 1);
    await send(ctx, kitId, ids);
    await mark(ctx, ids[0]!, 'sent');
    await suppress(ctx, {
      address: (await listMail(ctx.db)).rows[0]!.recipient.address,
      ...{ scope: 'bulk', reason: 'unsubscribed', source: 'uji' },
    });
    await mend(ctx, kitId);
    expect(await correct(ctx, kitId)).toEqual({ sent: 0 });
    expect(await listCorrections(ctx.db, [kitId])).toHaveLength(1);
  });

  it('is refused for another text than was looked at, for what is not published, and to others', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId } = await publish(ctx, 1);
    await mend(ctx, kitId);
    await expect(correct(ctx, kitId, 2)).rejects.toMatchObject({ messageKey: 'audience.kitChanged' });
    await expect(correct(await contextFor(ctx.db, 'leader'), kitId)).rejects.toThrow(Forbidden);
    await withdrawKit(ctx, { id: kitId });
    await expect(correct(ctx, kitId)).rejects.toMatchObject({ messageKey: 'audience.notPublished' });
    expect(await listCorrections(ctx.db, [kitId])).toEqual([]);
  });
});

describeOnEngines('mail that waits while its release changes', fresh => {
  it('does not leave with the old words: the same people get the new ones at the same moment', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx, 2);
    const old = await send(ctx, kitId, ids, '2025-03-21T07:00');
    await mend(ctx, kitId);
    expect(await mailCounts(ctx.db)).toMatchObject({ cancelled: 2, queued: 0 });
    expect(
      await ctx.db.selectFrom('jobs').select('payload').where('kind', '=', 'audience.renew').execute(),
    ).toEqual([{ payload: JSON.stringify({ kitId, mailingId: old }) }]);
    expect(await renew(ctx, kitId, old)).toEqual({ renewed: 2 });
    expect(await renew(ctx, kitId, old)).toEqual({ renewed: 0 });
    const { replacedBy } = (await findMailing(ctx.db, kitId, old))!;
    const version = await versionOf(ctx, kitId);
    const { rows } = await listMail(ctx.db, { act: actOf(replacedBy!), status: ['queued'] });
    expect(rows.map(row => [row.version, row.notBefore])).toEqual([
      [version, '2025-03-21T00:00:00.000Z'],
      [version, '2025-03-21T00:00:00.000Z'],
    ]);
    const texts = await ctx.db
      .selectFrom('mail_contents')
      .select('text')
      .where('version', '=', version)
      .execute();
    expect(texts[0]!.text).toContain('782 ribu');
    expect(texts[0]!.text).toContain('Selamat pagi.');
  });

  it('goes on when no word that the mail carries changed', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx, 1);
    await send(ctx, kitId, ids);
    const bold = JSON.stringify(wrongWords).replace(
      '"type":"text"',
      '"type":"text","marks":[{"type":"bold"}]',
    );
    await changePublishedKit(ctx, { id: kitId, document: JSON.parse(bold) });
    expect(await mailCounts(ctx.db)).toMatchObject({ queued: 1, cancelled: 0 });
    await changePublishedKit(ctx, { id: kitId, contactName: 'Rina' });
    expect(await mailCounts(ctx.db)).toMatchObject({ queued: 0, cancelled: 1 });
  });

  it('waits for an embargo that was moved beyond it', async () => {
    const ctx = await contextFor(await fresh());
    const embargoUntil = '2025-03-21T00:00:00.000Z';
    const kitId = await makePublishedKit(ctx, { headline: 'Judul', embargoUntil });
    const old = await send(ctx, kitId, [await makeJournalist(ctx)], '2025-03-21T07:00');
    const later = '2025-03-22T00:00:00.000Z';
    await changePublishedKit(ctx, { id: kitId, embargoUntil: later });
    expect(await mailCounts(ctx.db)).toMatchObject({ cancelled: 1, queued: 0 });
    await renew(ctx, kitId, old);
    const { rows } = await listMail(ctx.db, { status: ['queued'] });
    expect(rows.map(row => row.notBefore)).toEqual([later]);
  });

  it('is gone with a release that was withdrawn before its renewal', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx, 1);
    const old = await send(ctx, kitId, ids);
    await mend(ctx, kitId);
    await withdrawKit(ctx, { id: kitId });
    expect(await renew(ctx, kitId, old)).toEqual({ renewed: 0 });
    expect(await mailCounts(ctx.db)).toMatchObject({ queued: 0 });
  });
});

describeOnEngines('a follow-up', fresh => {
  const tomorrow = '2025-03-21T03:00:00.000Z';
  const remind = (ctx: Context<Db>, kitId: number, journalistIds: number[], version = 2) =>
    followUp(ctx, { kitId, version, note: 'Masih sempat untuk edisi akhir pekan.', journalistIds });

  it('goes once, on another day, to those whom the release reached for certain', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx);
    await send(ctx, kitId, ids);
    await mark(ctx, ids[0]!, 'sent');
    await mark(ctx, ids[1]!, 'failed');
    await mark(ctx, ids[2]!, 'unknown', 1);
    await expect(remind(ctx, kitId, ids)).rejects.toMatchObject({
      messageKey: 'sending.followUpRefusal.same-day',
    });
    const next = { ...ctx, now: tomorrow };
    const id = await remind(next, kitId, ids);
    const { rows } = await listMail(ctx.db, { act: actOf(id) });
    expect(rows.map(row => [row.recipient.id, row.subject])).toEqual([
      [ids[0], 'Pengingat: Pekerja terlindungi'],
    ]);
    await expect(remind({ ...ctx, now: '2025-03-25T03:00:00.000Z' }, kitId, ids)).rejects.toMatchObject({
      messageKey: 'sending.followUpRefusal.done',
    });
  });

  it('spares those who have reported on it', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx, 2);
    await send(ctx, kitId, ids);
    for (const id of ids) await mark(ctx, id, 'sent');
    const articleId = await loggedArticle(ctx, { title: 'Berita tentang pekerja' });
    await ctx.db
      .insertInto('article_journalists')
      .values({ article_id: articleId, journalist_id: ids[0]!, position: 0 })
      .execute();
    await ctx.db.deleteFrom('article_reuse').where('article_id', '=', articleId).execute();
    await ctx.db
      .insertInto('article_reuse')
      .values({
        ...{ article_id: articleId, source_kind: 'release', source_id: kitId, copied: 0.5, used: 0.5 },
        ...{ longest_run: 20, label: 'adapted', same_story: 0 },
      })
      .execute();
    const plan = await planFollowUp({ ...ctx, now: tomorrow }, kitId);
    expect(plan.included.map(({ person }) => person.journalistId)).toEqual([ids[1]]);
    expect(plan.excluded.map(({ person, reason }) => [person.journalistId, reason])).toEqual([
      [ids[0], 'reacted'],
    ]);
    await expect(remind({ ...ctx, now: tomorrow }, kitId, [ids[0]!])).rejects.toThrow(Invalid);
  });

  it('is refused for a release that reached nobody, and to others', async () => {
    const ctx = await contextFor(await fresh());
    const { kitId, ids } = await publish(ctx, 1);
    await expect(remind(ctx, kitId, ids)).rejects.toMatchObject({
      messageKey: 'sending.followUpRefusal.none-sent',
    });
    await expect(remind(await contextFor(ctx.db, 'leader'), kitId, ids)).rejects.toThrow(Forbidden);
  });
});
