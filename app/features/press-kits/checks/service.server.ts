import { recordAudit } from '#app/features/audit/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { listFigures } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { trimmed } from '#app/lib/text.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { renderKitMail } from '../kit-mail.server.ts';
import { linkTried } from '../ports.server.ts';
import { findWorkingKit, type WorkingKit } from '../working.queries.server.ts';
import { linksIn } from './passages.ts';
import {
  listLinkOutcomes,
  listOverrides,
  type Override,
  upsertLinkOutcome,
  upsertOverride,
} from './queries.server.ts';
import { checkRelease, type ReleaseCheck } from './release-checks.ts';

/** A check with the reason for which its fault was let pass. */
export type ShownCheck = ReleaseCheck & { override: Override | null };

/** Looks the working version of a kit over; `now` gives the day of publication unless an embargo does. */
export async function readChecks(db: Db, kit: WorkingKit, now: string): Promise<ShownCheck[]> {
  const { zone } = await readOffice(db);
  const out = kit.embargoUntil !== null && kit.embargoUntil > now ? kit.embargoUntil : now;
  const mail = await renderKitMail(db, kit, { files: kit.files });
  const checks = checkRelease(kit, {
    figures: await listFigures(db),
    day: isoDay(out, zone),
    links: await listLinkOutcomes(db, kit.id),
    mailBytes: Buffer.byteLength(mail.html),
  });
  const overrides = await listOverrides(db, kit.id);
  return checks.map(check => ({ ...check, override: overrides.get(check.key) ?? null }));
}

/** Whether a fault stands in the way of approval. */
export function isOpenFault(check: ShownCheck): boolean {
  return check.weight === 'blocking' && check.override === null;
}

/**
 * Lets a blocking fault pass; the reason is kept with who gave it.
 * @throws Invalid without a reason or over 500 characters; NotFound when the kit has no such fault (any more).
 */
export async function overrideCheck(
  ctx: Context<Db>,
  input: { id: number; key: string; reason: string },
): Promise<void> {
  authorise(ctx.actor, 'kits.approve');
  const reason = trimmed(input.reason);
  if (reason === '') throw new Invalid({ reason: ['errors.required'] });
  if (reason.length > 500) throw new Invalid({ reason: ['errors.tooLong'] });
  await inTransaction(ctx.db, async db => {
    const kit = await findWorkingKit(db, input.id);
    const fault = kit && (await readChecks(db, kit, ctx.now)).find(check => check.key === input.key);
    if (!kit || fault?.weight !== 'blocking') throw new NotFound();
    await upsertOverride(db, {
      ...{ kitId: kit.id, key: fault.key, reason },
      ...{ by: actorUserId(ctx.actor), at: ctx.now },
    });
    await recordAudit(
      { ...ctx, db },
      {
        action: 'kit.checkOverridden',
        subject: { kind: 'kit', id: kit.id, label: kit.headline },
        changes: [{ field: 'reason', before: null, after: reason }],
      },
    );
  });
}

/** Has the links of a kit tried in the background. */
export async function askForLinks(ctx: Context<Db>, kitId: number): Promise<void> {
  authorise(ctx.actor, 'kits.approve');
  await enqueueJob(ctx, {
    kind: 'press-kits.links',
    payload: { kitId },
    dedupeKey: `press-kits.links:${kitId}`,
  });
}

/** Links of one kit that are tried, at most. */
const mostLinks = 100;

/** Job: tries every link of a kit's working version and keeps what it answered. */
export async function runLinkTrials(run: JobRun): Promise<{ tried: number; dead: number }> {
  const { kitId } = run.payload as { kitId: number };
  const kit = await findWorkingKit(run.db, kitId);
  const links = kit ? linksIn(kit.document).filter(({ href }) => /^https?:/i.test(href)) : [];
  let dead = 0;
  let tried = 0;
  for (const { href } of links.slice(0, mostLinks)) {
    if (await run.cancelled()) break;
    const [answer] = await linkTried.call({ now: run.now() }, { url: href });
    if (!answer) break;
    if (answer.outcome === 'dead') dead += 1;
    tried += 1;
    await inTransaction(run.db, db => upsertLinkOutcome(db, { kitId, url: href, at: run.now(), ...answer }));
    await run.progress(tried, links.length);
  }
  return { tried, dead };
}
