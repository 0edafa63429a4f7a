import { recordAudit } from '#app/features/audit/service.server.ts';
import { foldUnchanged, wordDiff } from '#app/features/coverage/snapshots/word-diff.ts';
import { type Contactable, listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { insertCorrection, listCorrections } from '#app/features/press-kits/corrections.queries.server.ts';
import { isPublic } from '#app/features/press-kits/embargo.ts';
import { renderKitMail } from '#app/features/press-kits/kit-mail.server.ts';
import { findKit, type Kit, lockKit } from '#app/features/press-kits/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { changedPassages } from './changed-passages.ts';
import { dispatchMailing } from './dispatch.server.ts';
import { everybody } from './filter.ts';
import { embargoAt, mailedText } from './mailed-text.ts';
import { heldUntil } from './mailing-state.ts';
import { type Plan, planMailing } from './plan.ts';
import { listWrongCopies, type WrongCopies } from './wrong-copies.server.ts';

/** Passages told in a mail; the page shows all. */
const mostPassages = 12;

/** Of people who have a wrong copy: who can be written to, and who not and why. Wishes do not count, refusals do. */
export async function planCorrection(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  journalistIds: readonly number[],
): Promise<Plan<Contactable>> {
  const { zone } = await readOffice(db);
  const people = await listContactable(db, { on: isoDay(now, zone), journalistIds, active: null });
  return planMailing(people, { already: new Set(), taken: new Set(), recent: new Map() });
}

function keyOf({ text, embargoUntil }: WrongCopies): string {
  return JSON.stringify([text, embargoUntil]);
}

async function renderCorrection(db: Db, kit: Kit, wrong: WrongCopies, explanation: string, now: string) {
  const passages = changedPassages(wordDiff(wrong.text, mailedText(kit)));
  return renderKitMail(db, kit, {
    embargoUntil: embargoAt(kit, now) ?? undefined,
    correction: {
      explanation,
      passages: passages.slice(0, mostPassages),
      more: Math.max(0, passages.length - mostPassages),
    },
  });
}

export type CorrectionInput = { kitId: number; version: number; explanation: string };

/**
 * Sends a correction to exactly those who have a wrong version of a release, or may have, and marks its page and the
 * feeds; all in one transaction. Without anybody to write to it marks the public page alone. Mail waits 60 seconds.
 * @returns how many mails that makes.
 * @throws Conflict when the kit is not published or was changed since `version`, when this version was corrected
 * already and nobody is left who has another, or when it is neither public nor in anybody's hands.
 */
export async function correctKit(ctx: Context<Db>, input: CorrectionInput): Promise<{ sent: number }> {
  authorise(ctx.actor, 'kits.send');
  const kit = await findKit(ctx.db, input.kitId);
  if (!kit) throw new NotFound();
  if (kit.status !== 'published') throw new Conflict('audience.notPublished');
  const groups = await listWrongCopies(ctx.db, kit, ctx.now);
  if (groups.length === 0 && !isPublic(kit, ctx.now)) throw new Conflict('sending.nothingToCorrect');
  const mails = new Map<string, Awaited<ReturnType<typeof renderCorrection>>>();
  for (const group of groups)
    mails.set(keyOf(group), await renderCorrection(ctx.db, kit, group, input.explanation, ctx.now));
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const locked = await lockKit(db, kit.id);
    if (locked?.version !== kit.version || kit.version !== input.version)
      throw new Conflict('audience.kitChanged');
    const wrong = await listWrongCopies(db, kit, ctx.now);
    const [last] = await listCorrections(db, [kit.id]);
    if (wrong.length === 0 && last?.kitVersion === kit.version) throw new Conflict('errors.alreadyDone');
    await insertCorrection(db, {
      kitId: kit.id,
      kitVersion: kit.version,
      explanation: input.explanation,
      changes: wrong[0] ? foldUnchanged(wordDiff(wrong[0].text, mailedText(kit))) : [],
      correctedAt: ctx.now,
      correctedBy: actorUserId(ctx.actor),
    });
    let sent = 0;
    for (const group of wrong) {
      const content = mails.get(keyOf(group));
      if (!content) throw new Conflict('errors.conflict');
      const plan = await planCorrection(inside, group.journalistIds);
      const wanted = new Set(plan.included.map(({ person }) => person.journalistId));
      sent += wanted.size;
      await dispatchMailing(inside, {
        ...{ kit, content, plan, wanted, purpose: 'correction', scheduledAt: null },
        ...{ filter: everybody, note: input.explanation, holdUntil: heldUntil(ctx.now) },
      });
    }
    if (wrong.length === 0)
      await recordAudit(inside, {
        action: 'mailing.corrected',
        subject: { kind: 'kit', id: kit.id, label: kit.headline },
      });
    return { sent };
  });
}
