import { expect, it } from 'vitest';
import { isAnnouncementDue } from '#app/features/audience/following/announcing.server.ts';
import { countFollowers, findFollowerByAddress } from '#app/features/audience/following/queries.server.ts';
import {
  askToFollow,
  changeFollowing,
  confirmFollowing,
  findAsk,
  findFollowing,
  stopFollowing,
} from '#app/features/audience/following/service.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { withdrawKit } from '#app/features/press-kits/service.server.ts';
import { writeKitTopics } from '#app/features/press-kits/topics.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, NotFound } from '#app/lib/errors.ts';
import { wire } from '#app/wiring.server.ts';
import type { Db } from '#db/connection.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import { makeTopic } from '#tests/factories/programs.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

wire();

const later = (ms: number) => new Date(Date.parse(testNow) + ms).toISOString();
const guest = (db: Db, now = testNow): Context<Db> => ({ db, now, actor: { kind: 'guest', name: '' } });

const mails = (db: Db, kind: string) =>
  db
    .selectFrom('mail_messages')
    .select(['address', 'status', 'bulk', 'links'])
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();

/** The token in the newest confirmation to an address. */
async function confirmation(db: Db, address: string): Promise<string> {
  const { id, asks } = (await findFollowerByAddress(db, address))!;
  return tokenOf({ purpose: 'follow-confirmation', rowId: id, generation: asks });
}

async function follow(db: Db, email: string, topicIds: number[] = [], locale: 'id' | 'en' = 'id') {
  await askToFollow(guest(db), { email, topicIds, locale });
  return confirmFollowing(guest(db), await confirmation(db, email));
}

async function announce(db: Db, now = testNow): Promise<void> {
  await enqueueJob({ db, now, actor: { kind: 'system', name: '' } } as Context<Db>, {
    kind: 'audience.announce',
    payload: {},
  });
  await runJobs(db, now);
}

describeOnEngines('following the press room', fresh => {
  it('mails nothing but one confirmation until somebody confirms', async () => {
    const { db } = await contextFor(await fresh());
    await askToFollow(guest(db), { email: 'Redaksi@Kabar.example', topicIds: [], locale: 'id' });
    await askToFollow(guest(db), { email: 'redaksi@kabar.example', topicIds: [], locale: 'id' });
    expect(await mails(db, 'follow-confirmation')).toMatchObject([{ status: 'queued', bulk: 0 }]);
    const stored = await db.selectFrom('link_tokens').select('token_hash').execute();
    const token = await confirmation(db, 'redaksi@kabar.example');
    expect(JSON.stringify(stored)).not.toContain(token);
    // A scanner opens the link, twice.
    for (let i = 0; i < 2; i += 1) expect((await findAsk(guest(db), token)).unsubscribed).toBe(false);
    expect(await countFollowers(db)).toBe(0);
    const managing = await confirmFollowing(guest(db), token);
    expect(await confirmFollowing(guest(db), token)).toBe(managing);
    expect(await countFollowers(db)).toBe(1);
  });

  it('replaces an older link with a newer one, and ends a link after seven days', async () => {
    const { db } = await contextFor(await fresh());
    const ask = (now: string) =>
      askToFollow(guest(db, now), { email: 'a@kabar.example', topicIds: [], locale: 'id' });
    await ask(testNow);
    const old = await confirmation(db, 'a@kabar.example');
    await ask(later(120_000));
    await expect(findAsk(guest(db, later(120_000)), old)).rejects.toThrow(Gone);
    const token = await confirmation(db, 'a@kabar.example');
    await expect(confirmFollowing(guest(db, later(8 * 86_400_000)), token)).rejects.toThrow(Gone);
    await expect(findAsk(guest(db), 'x'.repeat(22))).rejects.toThrow(NotFound);
    // A token of one purpose opens no other page.
    await expect(findFollowing(db, token)).rejects.toThrow(NotFound);
  });

  it('does not flood an address by somebody else’s form', async () => {
    const { db } = await contextFor(await fresh());
    for (let i = 0; i < 6; i += 1)
      await askToFollow(guest(db, later(i * 120_000)), {
        email: 'b@kabar.example',
        topicIds: [],
        locale: 'id',
      });
    expect(await mails(db, 'follow-confirmation')).toHaveLength(3);
  });

  it('tells of a release once, by topic, and in the second its embargo ends', async () => {
    const ctx = await contextFor(await fresh());
    const { db } = ctx;
    const one = await makeTopic(ctx);
    const two = await makeTopic(ctx);
    await follow(db, 'semua@kabar.example');
    await follow(db, 'satu@kabar.example', [one], 'en');
    await follow(db, 'dua@kabar.example', [two, 99_999]);
    const embargoUntil = later(3_600_000);
    const id = await makePublishedKit(ctx, { embargoUntil });
    await writeKitTopics(ctx, { id, headline: 'x' }, [one]);
    expect(await isAnnouncementDue(db, later(3_599_000))).toBe(false);
    expect(await isAnnouncementDue(db, embargoUntil)).toBe(true);
    await announce(db, embargoUntil);
    await announce(db, embargoUntil);
    const sent = await mails(db, 'follow-release');
    expect(sent.map(({ address }) => address).sort()).toEqual(['satu@kabar.example', 'semua@kabar.example']);
    expect(sent.every(({ bulk }) => bulk === 1)).toBe(true);
    expect(await isAnnouncementDue(db, later(7_200_000))).toBe(false);
  });

  it('stops what waits when the release is withdrawn', async () => {
    const ctx = await contextFor(await fresh());
    await follow(ctx.db, 'semua@kabar.example');
    const id = await makePublishedKit(ctx);
    await announce(ctx.db);
    expect(await withdrawKit(ctx, { id })).toEqual({ left: 0, stopped: 1 });
    expect(await mails(ctx.db, 'follow-release')).toMatchObject([{ status: 'cancelled' }]);
  });

  it('changes topics, stops, and begins again with a new confirmation', async () => {
    const ctx = await contextFor(await fresh());
    const { db } = ctx;
    const topic = await makeTopic(ctx);
    const token = await follow(db, 'c@kabar.example');
    await changeFollowing(guest(db), token, [topic]);
    expect(await findFollowing(db, token)).toMatchObject({ topics: [topic], active: true });
    await stopFollowing(guest(db), token);
    await stopFollowing(guest(db), token);
    expect((await findFollowing(db, token)).active).toBe(false);
    await makePublishedKit(ctx);
    await announce(db);
    expect(await mails(db, 'follow-release')).toEqual([]);
    await askToFollow(guest(db, later(120_000)), { email: 'c@kabar.example', topicIds: [], locale: 'id' });
    expect(await countFollowers(db)).toBe(0);
    await confirmFollowing(guest(db, later(130_000)), await confirmation(db, 'c@kabar.example'));
    expect(await countFollowers(db)).toBe(1);
  });

  it('mails nobody who unsubscribed, until they confirm again having been told', async () => {
    const ctx = await contextFor(await fresh());
    const { db } = ctx;
    await follow(db, 'd@kabar.example');
    const wish = { scope: 'bulk', reason: 'unsubscribed', source: 'link' } as const;
    await suppress(ctx, { address: 'd@kabar.example', ...wish });
    await makePublishedKit(ctx);
    await announce(db);
    expect(await mails(db, 'follow-release')).toEqual([]);
    await askToFollow(guest(db, later(120_000)), { email: 'd@kabar.example', topicIds: [], locale: 'id' });
    const token = await confirmation(db, 'd@kabar.example');
    expect((await findAsk(guest(db), token)).unsubscribed).toBe(true);
    expect(await isSuppressed(db, 'd@kabar.example')).toBe(true);
    await confirmFollowing(guest(db, later(130_000)), token);
    expect(await isSuppressed(db, 'd@kabar.example')).toBe(false);
  });
});
