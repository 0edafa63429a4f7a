import { config } from '#app/config.server.ts';
import { findUser, type User } from '#app/features/accounts/queries.server.ts';
import { type Line, listLines } from '#app/features/coverage/logging/batches.queries.server.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { countAnswers, listUnanswered, settleAnswer, type Unanswered } from './received.queries.server.ts';

const atOnce = 20;
/** A batch that is not read by then is told of as it stands. */
const longestWaitMs = 30 * 60_000;
/** Answers to one person in an hour: what gets more is a program that answers us. */
const mostPerHour = 10;

/** The lines of the batch; undefined while some are still being read. */
async function settledLines(db: Db, mail: Unanswered, now: string): Promise<Line[] | undefined> {
  if (mail.batchId === null) return [];
  const lines = await listLines(db, mail.batchId);
  const waits = lines.some(line => line.state === 'waiting');
  const late = Date.parse(now) - Date.parse(mail.receivedAt) > longestWaitMs;
  return waits && !late ? undefined : lines;
}

/** Whether a sender can be told what came of a mail. */
export async function hasAnswerToGive(db: Db, now: string): Promise<boolean> {
  for (const mail of await listUnanswered(db, atOnce)) if (await settledLines(db, mail, now)) return true;
  return false;
}

async function answer(ctx: Context<Db>, mail: Unanswered, user: User, lines: readonly Line[]): Promise<void> {
  const content = await renderMail(
    'logging-result',
    {
      brand: letterhead(await readOffice(ctx.db)),
      subject: mail.subject,
      refusal: mail.state === 'refused' ? mail.reason : null,
      lines: lines.map(line => ({
        title: line.articleTitle ?? line.title,
        state: line.state,
        problem: line.state === 'failed' ? line.problem : null,
      })),
      batchUrl:
        mail.batchId === null ? null : new URL(coveragePaths.batch(mail.batchId), config().publicUrl).href,
    },
    user.locale,
  );
  await inTransaction(ctx.db, async db => {
    await enqueueMail(
      { ...ctx, db },
      {
        ...{ act: { kind: 'logging-mail', id: mail.id }, kind: 'logging-result', version: 1 },
        ...{ locale: user.locale, content, bulk: false, priority: 'normal' },
        recipients: [{ kind: 'user', id: user.id, name: user.name, address: user.email, fields: {} }],
      },
    );
    await settleAnswer(db, mail.id, ctx.now);
  });
}

/**
 * Tells senders what came of their mails, once each, to the address of their account. More than ten answers to one person
 * within an hour are not given. Returns how many were.
 */
export async function answerSenders(ctx: Context<Db>): Promise<number> {
  let given = 0;
  const hourAgo = new Date(Date.parse(ctx.now) - 3_600_000).toISOString();
  for (const mail of await listUnanswered(ctx.db, atOnce)) {
    const lines = await settledLines(ctx.db, mail, ctx.now);
    if (!lines) continue;
    const user = mail.userId === null ? undefined : await findUser(ctx.db, mail.userId);
    const silent = user?.status !== 'active' || (await countAnswers(ctx.db, user.id, hourAgo)) >= mostPerHour;
    if (silent) {
      await settleAnswer(ctx.db, mail.id, null);
      continue;
    }
    await answer(ctx, mail, user, lines);
    given += 1;
  }
  return given;
}
