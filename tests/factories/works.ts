import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { callForWorks, inviteAuthors } from '#app/features/awards/works/calls.service.server.ts';
import { senderLink } from '#app/features/awards/works/links.server.ts';
import { listInvites } from '#app/features/awards/works/queries.server.ts';
import { type WorkForm, workSchema } from '#app/features/awards/works/schema.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { openedSeason } from './awards.ts';
import { loggedArticle, storyText } from './coverage.ts';
import { makeJournalist } from './partners.ts';

/** A filled-in form of a work at an address. */
export function workForm(values: Partial<Record<keyof WorkForm, unknown>> = {}): WorkForm {
  return workSchema.parse({
    title: 'Tiga musim tanpa jaminan',
    outletName: 'Kabar Batanghari',
    publishedOn: '2025-03-02',
    url: 'https://kabar.example/tiga-musim',
    declared: true,
    ...values,
  });
}

/**
 * A season that takes works until the end of a day (31 May 2025 when none is given). Rani Siregar has two articles and was invited by mail; Togar and Yusuf have
 * no address, and Togar wrote `otherArticleId`.
 */
export async function calledSeason(ctx: Context<Db>, { dueOn = '2025-05-31' } = {}) {
  const id = await openedSeason(ctx);
  const journalistId = await makeJournalist(ctx, {
    name: 'Rani Siregar',
    email: 'rani@kabar.example',
    outletId: null,
  });
  await makeJournalist(ctx, { name: 'Togar Tanpa Surel', email: null, outletId: null });
  await makeJournalist(ctx, { name: 'Yusuf Lain', email: null, outletId: null });
  for (const seed of [1, 2]) {
    await loggedArticle(ctx, {
      title: `Laporan Rani ${seed}`,
      journalistNames: 'Rani Siregar',
      publishedLocal: `2025-02-1${seed}T08:00`,
      body: storyText(seed, 300),
    });
  }
  const otherArticleId = await loggedArticle(ctx, {
    title: 'Laporan Togar',
    journalistNames: 'Togar Tanpa Surel',
    body: storyText(9, 300),
  });
  await callForWorks(ctx, id, { dueOn, guidance: 'Satu suara pekerja, sedikitnya.' });
  await inviteAuthors(ctx, id);
  const invite = (await listInvites(ctx.db, id)).find(each => each.journalistId === journalistId)!;
  const season = (await findSeason(ctx.db, id))!;
  return {
    id,
    leagueId: season.leagues[0]!.id,
    journalistId,
    otherArticleId,
    token: tokenOf(senderLink(invite)),
  };
}

export type CalledSeason = Awaited<ReturnType<typeof calledSeason>>;
