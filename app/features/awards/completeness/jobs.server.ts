import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { daysLater } from '#app/lib/days.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { contactsOf } from './candidates.server.ts';
import { findInvite, listDueChecks } from './checks.queries.server.ts';
import { answersDue, daysBeforeLock } from './claim-terms.ts';
import { listUntold, listUntoldOf } from './claims.queries.server.ts';
import { hearsAnswers } from './contacts.ts';
import { sendLinks } from './inviting.service.server.ts';
import { renderAnswersMail, tellAnswers } from './mail.server.ts';

function dueChecks(db: Db, now: string): Promise<number[]> {
  const today = isoDay(now, 'Asia/Jakarta');
  const latestLock = daysLater(today, daysBeforeLock);
  return listDueChecks(db, today, now, latestLock);
}

/** Whether candidates of any season are to get their link today. */
export async function hasLinksToSend(db: Db, now: string): Promise<boolean> {
  return (await dueChecks(db, now)).length > 0;
}

/** Job `awards.own-articles`: from two weeks before the lock, once a day, mails a link to every candidate who has none yet. */
export async function sendDueLinks(run: JobRun): Promise<{ told: number; unreachable: number }> {
  const sum = { told: 0, unreachable: 0 };
  for (const seasonId of await dueChecks(run.db, run.now())) {
    const sent = await sendLinks({ db: run.db, actor: systemActor, now: run.now() }, seasonId);
    sum.told += sent.told;
    sum.unreachable += sent.unreachable;
  }
  return sum;
}

/** Job `awards.links`: gives every candidate of a season a link and mails it, as an officer asked. Payload: `{ seasonId }`. */
export async function runLinks(run: JobRun): Promise<{ told: number; unreachable: number }> {
  const { seasonId } = run.payload as { seasonId: number };
  return sendLinks({ db: run.db, actor: systemActor, now: run.now() }, seasonId, run);
}

async function candidatesToAnswer(db: Db, now: string): Promise<number[]> {
  return (await listUntold(db)).filter(each => answersDue(each, now)).map(({ inviteId }) => inviteId);
}

/** Whether answers to any candidate's claims are to go out. */
export async function hasAnswersToSend(db: Db, now: string): Promise<boolean> {
  return (await candidatesToAnswer(db, now)).length > 0;
}

/** One mail with all answers that a candidate was not told yet; without an address they stand on the candidate's page alone. */
async function sendAnswersTo(ctx: Context<Db>, inviteId: number): Promise<boolean> {
  const invite = await findInvite(ctx.db, inviteId);
  const season = invite && (await findSeason(ctx.db, invite.seasonId));
  if (!invite || !season) return false;
  const answered = await listUntoldOf(ctx.db, inviteId);
  const content = await renderAnswersMail(ctx.db, season, answered);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const counted = await db
      .updateTable('completeness_invites')
      .set({ answers: invite.answers + 1 })
      .where('id', '=', inviteId)
      .where('answers', '=', invite.answers)
      .executeTakeFirst();
    if (counted.numUpdatedRows === 0n) return false;
    for (const { id, version } of answered) {
      await db
        .updateTable('missing_claims')
        .set({ told_at: ctx.now })
        .where('id', '=', id)
        // An answer changed in between is told again.
        .where('version', '=', version)
        .execute();
    }
    const [contact] = await contactsOf(db, [invite], ctx.now);
    if (!contact || !hearsAnswers(contact)) return false;
    await tellAnswers(inner, invite, contact.person, content);
    return true;
  });
}

/** Job `awards.claim-answers`: tells candidates by mail what became of the addresses they sent, one mail each. */
export async function sendDueAnswers(run: JobRun): Promise<{ told: number }> {
  let told = 0;
  for (const inviteId of await candidatesToAnswer(run.db, run.now())) {
    if (await run.cancelled()) break;
    const ctx = { db: run.db, actor: systemActor, now: run.now() };
    if (await sendAnswersTo(ctx, inviteId)) told += 1;
  }
  return { told };
}
