import { expect, it } from 'vitest';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { endAffiliation } from '#app/features/partners/affiliations.service.server.ts';
import { addContactPoint } from '#app/features/partners/contacts.service.server.ts';
import { addNote } from '#app/features/partners/notes.service.server.ts';
import { recordCheck } from '#app/features/partners/press-council.service.server.ts';
import { readTimeline } from '#app/features/partners/timeline.server.ts';
import type { TimelineEvent } from '#app/features/partners/timeline.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { journalists, merge } from '#tests/factories/merges.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const names = (events: readonly TimelineEvent[]) => events.map(({ source, id }) => `${source} ${id}`);

async function allPages(
  ctx: Context<Db>,
  partner: { kind: 'outlet' | 'journalist'; id: number },
  limit: number,
) {
  const read: TimelineEvent[] = [];
  let after: string | null = null;
  do {
    const page = await readTimeline(ctx, partner, { after, limit });
    read.push(...page.events);
    after = page.next;
  } while (after !== null);
  return read;
}

/** An outlet with a journalist who moved away, an article, an invitation, a check and notes. */
async function history(ctx: Context<Db>) {
  const outlet = await makeOutlet(ctx, { name: 'Kabar Uji' });
  const person = await makeJournalist(ctx, {
    name: 'Rina Puspita',
    affiliations: [{ outletId: outlet, role: 'Reporter', fromOn: '2023-02-01' }],
  });
  for (const seed of [1, 2, 3])
    await loggedArticle(ctx, {
      title: `Berita ${seed}`,
      outletName: 'Kabar Uji',
      journalistNames: 'Rina Puspita',
      body: storyText(seed),
    });
  await inviteGuests(ctx, await makeGathering(ctx, { title: 'Temu Media' }), { journalistIds: [person] });
  await endAffiliation(ctx, { id: 1, toOn: '2025-03-01' });
  await recordCheck(ctx, { outletId: outlet, status: 'registered', checkedOn: '2025-03-02' });
  for (const body of ['Satu', 'Dua']) {
    await addNote(ctx, { kind: 'outlet', id: outlet }, { kind: 'call', body, happenedOn: '2025-03-20' });
    await addNote(ctx, { kind: 'journalist', id: person }, { kind: 'call', body, happenedOn: '2025-03-20' });
  }
  return { outlet: { kind: 'outlet', id: outlet }, person: { kind: 'journalist', id: person } } as const;
}

describeOnEngines('the timeline of a partner', fresh => {
  it('tells everything once, page after page, in the same order as at one go', async () => {
    const ctx = await contextFor(await fresh());
    const { outlet, person } = await history(ctx);
    for (const partner of [outlet, person]) {
      const whole = (await readTimeline(ctx, partner, { limit: 100 })).events;
      expect(new Set(names(whole)).size).toBe(whole.length);
      expect(names(await allPages(ctx, partner, 1))).toEqual(names(whole));
      expect(names(await allPages(ctx, partner, 3))).toEqual(names(whole));
    }
    const sources = async (partner: typeof outlet | typeof person) =>
      new Set((await readTimeline(ctx, partner, { limit: 100 })).events.map(({ source }) => source));
    expect(await sources(outlet)).toEqual(
      new Set(['note', 'invited', 'article', 'left', 'joined', 'change']),
    );
    expect(await sources(person)).toEqual(
      new Set(['note', 'mail', 'invited', 'article', 'left', 'joined', 'change']),
    );
  });

  it('names the guest, the journalist and the outlet where the page does not', async () => {
    const ctx = await contextFor(await fresh());
    const { outlet, person } = await history(ctx);
    const gatherings = await readTimeline(ctx, outlet, { group: 'gatherings', limit: 10 });
    expect(gatherings.events).toMatchObject([{ title: 'Temu Media', guest: 'Rina Puspita' }]);
    const moves = await readTimeline(ctx, person, { group: 'changes', limit: 50 });
    expect(moves.events).toContainEqual(
      expect.objectContaining({ source: 'left', title: 'Kabar Uji', on: '2025-03-01', role: 'Reporter' }),
    );
    const articles = await readTimeline(ctx, person, { group: 'articles', limit: 2 });
    expect(articles.events).toMatchObject([{ outlet: 'Kabar Uji' }, { outlet: 'Kabar Uji' }]);
    expect(articles.next).not.toBeNull();
  });

  it('keeps what was changed of a record before it was merged into another', async () => {
    const ctx = await contextFor(await fresh());
    const kept = await makeJournalist(ctx, { name: 'Rina' });
    const gone = await makeJournalist(ctx, { name: 'Rina P.' });
    await addContactPoint(ctx, { journalistId: gone, kind: 'whatsapp', value: '0812 3456 7890' });
    await merge(ctx, journalists(kept, gone));
    const { events } = await readTimeline(
      ctx,
      { kind: 'journalist', id: kept },
      { group: 'changes', limit: 50 },
    );
    const actions = events.flatMap(event => (event.source === 'change' ? [event.action] : []));
    expect(actions).toContain('journalist.contactsChanged');
    expect(actions).toContain('journalist.merged');
  });

  it('asks the database the same number of times, however long it is', async () => {
    const ctx = await contextFor(await fresh());
    const { person } = await history(ctx);
    const counted = async (limit: number) => {
      let queries = 0;
      const db = ctx.db.withPlugin({
        transformQuery: ({ node }) => {
          queries += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      await readTimeline({ ...ctx, db: db as Db }, person, { limit });
      return queries;
    };
    expect(await counted(50)).toBe(await counted(1));
  });
});
