import { publicAddress } from '#app/features/accounts/account-mail.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import type { MailContent } from '#emails/types.ts';
import { juryPaths } from '../jury-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import type { Juror } from './jurors.queries.server.ts';
import { findRound } from './rounds.queries.server.ts';

export type JurorMailKind = 'juror-opening' | 'juror-reminder';
export type JurorMail = {
  roundId: number;
  kind: JurorMailKind;
  contents: Record<Juror['locale'], MailContent>;
};

/** The text of a mail about a round in both languages; rendered before the transaction that sends it. */
export async function renderJurorMail(
  ctx: Context<Db>,
  roundId: number,
  kind: JurorMailKind,
): Promise<JurorMail> {
  const round = await findRound(ctx.db, roundId);
  const season = round && (await findSeason(ctx.db, round.seasonId));
  if (!season) throw new NotFound();
  const office = await readOffice(ctx.db);
  const data = {
    brand: letterhead(office),
    season: season.name,
    round: round.name,
    dueAt: round.dueAt,
    zone: office.zone,
    deskUrl: publicAddress(juryPaths.desk(roundId)),
  };
  return {
    roundId,
    kind,
    contents: { id: await renderMail(kind, data, 'id'), en: await renderMail(kind, data, 'en') },
  };
}

/**
 * Writes to jurors in their language, in the caller's transaction. A reminder reaches nobody twice on one day (Asia/Jakarta).
 * @returns how many mails were queued.
 */
export async function tellJurors(
  ctx: Context<Db>,
  mail: JurorMail,
  jurors: readonly Juror[],
): Promise<number> {
  const { roundId, kind, contents } = mail;
  const version = kind === 'juror-reminder' ? Number(isoDay(ctx.now, 'Asia/Jakarta').replaceAll('-', '')) : 1;
  let queued = 0;
  for (const locale of ['id', 'en'] as const) {
    const told = await enqueueMail(ctx, {
      act: { kind: 'judging-round', id: roundId },
      kind,
      version,
      locale,
      content: contents[locale],
      recipients: jurors
        .filter(juror => juror.locale === locale)
        .map(juror => ({
          kind: 'user' as const,
          id: juror.userId,
          name: juror.name,
          address: juror.email,
          fields: { name: juror.name },
        })),
      bulk: false,
      priority: 'normal',
    });
    queued += told.queued;
  }
  return queued;
}
