import { createHash } from 'node:crypto';
import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { type KlipingArticle, listKliping } from './kliping.queries.server.ts';
import { klipingSpan } from './kliping.ts';
import { mailedLinkDays, renderKlipingMail } from './kliping-mail.server.ts';
import { insertMailed, listLate } from './late.queries.server.ts';
import { reportPaths } from './paths.ts';
import {
  findSend,
  listReaders,
  listReceivers,
  type Reader,
  readSchedule,
  writeSchedule,
} from './schedule.queries.server.ts';
import type { ScheduleForm } from './schema.ts';
import { findShare } from './shares.queries.server.ts';
import { insertShare, sharePurpose } from './shares.service.server.ts';

const uselessAfterMs = 20 * 3_600_000;

export type Sent = { outcome: 'sent' | 'empty' | 'nobody'; articles: number; mails: number };

/** The same for two lists of articles that read the same in a mail. */
export function klipingKey(articles: readonly KlipingArticle[]): string {
  const told = articles.map(({ id, title, outlet, rubric, url, headlineTone }) => [
    ...[id, title, outlet, rubric, url, headlineTone],
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/**
 * Mails the kliping of a day to the chosen readers. The day is the act, and the outbox takes each person once for a text
 * of it: whoever has the kliping as it is now is left alone, however often it is sent. When its articles have changed
 * since, whoever sends it by hand sends the present text to all, which says when it went out before; the schedule writes
 * to nobody twice.
 * @param options.scheduled the schedule did it; it then counts the day as dealt with, also when there was nothing.
 */
export async function sendKliping(
  ctx: Context<Db>,
  on: string,
  options: { scheduled?: boolean } = {},
): Promise<Sent> {
  authorise(ctx.actor, 'reports.share');
  const { zone } = await readOffice(ctx.db);
  const schedule = await readSchedule(ctx.db);
  const cutOff = { sendAt: schedule.sendAt, zone };
  const span = klipingSpan(on, cutOff);
  const { articles } = await listKliping(ctx.db, span);
  const late = await listLate(ctx.db, on, cutOff);
  const carried = [...articles, ...late.articles];
  const readers = await listReaders(ctx.db, schedule.recipientIds);
  const validUntil = new Date(Date.parse(ctx.now) + mailedLinkDays * 86_400_000).toISOString();
  const locales = [...new Set(readers.map(reader => reader.locale))];
  // Rendered before the transaction: nothing but the database is awaited inside.
  const contentKey = klipingKey(carried);
  const before = await findSend(ctx.db, on);
  const sentBefore = before && before.version > 0 && before.contentKey !== contentKey ? before.sentAt : null;
  const contents = new Map<Reader['locale'], Awaited<ReturnType<typeof renderKlipingMail>>>();
  if (carried.length > 0) {
    for (const locale of locales) {
      contents.set(
        locale,
        await renderKlipingMail(ctx.db, { on, span, articles, late, validUntil, sentBefore }, locale),
      );
    }
  }
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const outcome = carried.length === 0 ? 'empty' : readers.length === 0 ? 'nobody' : 'sent';
    const act = await noteDay(inner, on, {
      outcome,
      articles: carried.length,
      scheduled: options.scheduled,
    });
    if (outcome !== 'sent') return { outcome, articles: carried.length, mails: 0 };
    const shareId =
      (await openShareOf(inner, act.shareId)) ?? (await insertShare(inner, on, mailedLinkDays)).id;
    const version = act.version > 0 && act.contentKey === contentKey ? act.version : act.version + 1;
    const have = options.scheduled ? (await listReceivers(db, act.id)).map(({ id }) => id) : [];
    const lacking = readers.filter(reader => !have.includes(reader.id));
    let mails = 0;
    for (const [locale, content] of contents) {
      const { queued } = await enqueueMail(inner, {
        act: { kind: 'kliping', id: act.id },
        kind: 'daily-kliping',
        version,
        locale,
        content,
        recipients: lacking
          .filter(reader => reader.locale === locale)
          .map(reader => recipientOf(reader, shareId)),
        bulk: false,
        priority: 'normal',
        expiresAt: new Date(Date.parse(ctx.now) + uselessAfterMs).toISOString(),
      });
      mails += queued;
    }
    await db
      .updateTable('kliping_sends')
      .set(eb => ({
        share_id: shareId,
        mails: eb('mails', '+', mails),
        ...(mails > 0 && { sent_at: ctx.now, version, content_key: contentKey }),
      }))
      .where('id', '=', act.id)
      .execute();
    // Where some have an earlier text of the day, what this one adds follows for everybody in the next.
    if (mails > 0 && lacking.length === readers.length)
      await insertMailed(
        db,
        act.id,
        carried.map(article => article.id),
      );
    if (mails > 0) {
      await recordAudit(inner, {
        action: 'kliping.sent',
        subject: { kind: 'kliping', id: null, label: on },
        changes: [{ field: 'mails', before: null, after: mails }],
      });
    }
    return { outcome, articles: carried.length, mails };
  });
}

/** The link that the day's mails carry, unless it no longer opens. */
async function openShareOf(ctx: Context<Db>, id: number | null): Promise<number | undefined> {
  const share = id === null ? undefined : await findShare(ctx.db, id);
  return share && !share.withdrawnAt && share.expiresAt > ctx.now ? share.id : undefined;
}

function recipientOf(reader: Reader, shareId: number) {
  const link = { placeholder: 'klipingUrl', purpose: sharePurpose, rowId: shareId, generation: 0 };
  return {
    kind: 'user' as const,
    id: reader.id,
    name: reader.name,
    address: reader.email,
    fields: { name: reader.name },
    links: [{ ...link, path: reportPaths.shared(':token') }],
  };
}

type DayNote = { outcome: 'sent' | 'empty' | 'nobody' | 'late'; articles: number; scheduled?: boolean };

/** Writes down what became of a day; what was sent once stays "sent". */
export async function noteDay(ctx: Context<Db>, on: string, note: DayNote) {
  const before = await findSend(ctx.db, on);
  const outcome = before?.outcome === 'sent' ? 'sent' : note.outcome;
  const changes = {
    outcome,
    articles: note.articles,
    ...(note.scheduled ? { scheduled_at: ctx.now } : {}),
  };
  await ctx.db
    .insertInto('kliping_sends')
    .values({ on_day: on, mails: 0, ...changes })
    .onConflict(conflict => conflict.column('on_day').doUpdateSet(changes))
    .execute();
  return (await findSend(ctx.db, on))!;
}

/** Sends a day's kliping now, because somebody asks for it. Returns how many mails that made. */
export async function sendKlipingNow(ctx: Context<Db>, on: string): Promise<number> {
  const { outcome, mails } = await sendKliping(ctx, on);
  if (outcome === 'empty') throw new Conflict('reports.nothingToSend');
  if (outcome === 'nobody') throw new Conflict('reports.nobodyToSend');
  if (mails === 0) throw new Conflict('reports.allHaveIt');
  return mails;
}

/** Sets when and to whom the daily kliping goes. */
export async function updateSchedule(ctx: Context<Db>, input: ScheduleForm): Promise<void> {
  authorise(ctx.actor, 'reports.share');
  await inTransaction(ctx.db, async db => {
    const known = await listReaders(db, input.recipientIds);
    if (input.active && known.length === 0) throw new Invalid({ recipientIds: ['reports.recipientsNeeded'] });
    const before = await readSchedule(db);
    const names = async (ids: number[]) => (await listReaders(db, ids)).map(reader => reader.name).join(', ');
    const after = {
      active: input.active,
      sendAt: input.sendAt,
      recipientIds: known.map(reader => reader.id),
    };
    await writeSchedule(db, { ...after, now: ctx.now });
    await recordAudit(
      { ...ctx, db },
      {
        action: 'kliping.scheduleUpdated',
        subject: { kind: 'kliping', id: null, label: input.sendAt },
        changes: diffFields<{ active: boolean; sendAt: string; recipients: string }>(
          { ...before, recipients: await names(before.recipientIds) },
          { ...after, recipients: await names(after.recipientIds) },
          ['active', 'sendAt', 'recipients'],
        ),
      },
    );
  });
}
