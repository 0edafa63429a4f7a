import { listInvites } from '#app/features/awards/completeness/checks.queries.server.ts';
import { sendLinks, setDates } from '#app/features/awards/completeness/inviting.service.server.ts';
import { ownLink } from '#app/features/awards/completeness/links.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { openedSeason, programmeIds } from './awards.ts';
import { loggedArticle, storyText } from './coverage.ts';
import { makeJournalist, makeOutlet } from './partners.ts';

/**
 * A season whose candidates may tell until 10 January 2026 what is missing: Kabar Batanghari (kabar.example), whose editor Rani
 * Siregar wrote one article that counts and one that is too short; and
 * Muaro Pos, where nobody can be written to. No link was sent yet.
 */
export async function datedSeason(ctx: Context<Db>, { lockOn = '2026-01-15', dueOn = '2026-01-10' } = {}) {
  const [jkk] = await programmeIds(ctx);
  const id = await openedSeason(ctx);
  const outletId = await makeOutlet(ctx, { name: 'Kabar Batanghari', website: 'https://kabar.example' });
  const otherId = await makeOutlet(ctx, { name: 'Muaro Pos', website: 'https://muaro.example' });
  const journalistId = await makeJournalist(ctx, {
    name: 'Rani Siregar',
    email: 'rani@kabar.example',
    affiliations: [{ outletId, role: 'Redaktur' }],
    outletId: null,
  });
  const log = (day: number, outletName: string, words: number) =>
    loggedArticle(ctx, {
      title: `Berita ${day}`,
      outletName,
      journalistNames: outletName === 'Muaro Pos' ? 'Togar Tanpa Surel' : 'Rani Siregar',
      url: `https://${outletName === 'Muaro Pos' ? 'muaro' : 'kabar'}.example/berita-nomor-${day}`,
      topicIds: [jkk],
      body: storyText(day, words),
      publishedLocal: `2025-03-0${day}T08:00`,
    });
  const counted = await log(1, 'Kabar Batanghari', 300);
  const short = await log(2, 'Kabar Batanghari', 60);
  const other = await log(3, 'Muaro Pos', 300);
  await runJobs(ctx.db, ctx.now);
  await setDates(ctx, id, { lockOn, dueOn });
  return { id, outletId, otherId, journalistId, counted, short, other, topicId: jkk! };
}

/** The token of a candidate's link, once links were sent. */
export async function ownToken(
  db: Db,
  seasonId: number,
  board: 'outlets' | 'journalists',
  entrantId: number,
): Promise<string> {
  const invite = (await listInvites(db, seasonId)).find(
    each => each.board === board && each.entrantId === entrantId,
  )!;
  return tokenOf(ownLink(invite));
}

/** The same with links sent and the outlet's token. */
export async function linkedSeason(ctx: Context<Db>, dates?: Parameters<typeof datedSeason>[1]) {
  const season = await datedSeason(ctx, dates);
  await sendLinks(ctx, season.id);
  return { ...season, token: await ownToken(ctx.db, season.id, 'outlets', season.outletId) };
}

/** The same context for somebody without an account. */
export const guest = (ctx: Context<Db>): Context<Db> => ({ ...ctx, actor: { kind: 'guest', name: '' } });

/** The same context at another instant. */
export const at = (ctx: Context<Db>, now: string): Context<Db> => ({ ...ctx, now });

/** A run of a job at an instant. */
export const jobAt = (db: Db, now: string) => ({
  db,
  payload: null,
  now: () => now,
  progress: async () => undefined,
  cancelled: async () => false,
});

/** The mails of a kind as they were queued. */
export const mailsOf = (db: Db, kind: string) =>
  db
    .selectFrom('mail_messages as m')
    .innerJoin('mail_contents as c', 'c.id', 'm.content_id')
    .select(['m.address', 'm.status', 'm.fields', 'c.subject', 'c.text'])
    .where('m.kind', '=', kind)
    .orderBy('m.id')
    .execute();

/** What an act is refused with: its fields, else its message; `taken` where it is not. */
export const refusal = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    error => error.fields ?? error.messageKey,
  );
