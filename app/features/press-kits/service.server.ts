import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { approveByPublishing } from './approval.service.server.ts';
import { changedParts, contentOf, type KitContent } from './content.ts';
import { emptyDocument } from './document.ts';
import { documentMarkdown } from './document-markdown.ts';
import { isPublic, publicFrom } from './embargo.ts';
import { writeKitFigures } from './figures.queries.server.ts';
import { keepFigures } from './figures-in-document.ts';
import { draftColumns, inputContent, type KitInput, kitColumns } from './kit-rows.server.ts';
import { embargoMoved, type KitMail, kitChanged, kitPublished, kitWithdrawn } from './ports.server.ts';
import { listPreviews } from './previews.queries.server.ts';
import { findFreshDouble, findKit, type Kit } from './queries.server.ts';
import { openParts } from './starting-texts.ts';
import type { VersionKind } from './versions.queries.server.ts';
import { findWorkingKit } from './working.queries.server.ts';
import {
  applyFiles,
  embargoColumns,
  keepVersion,
  publishFiles,
  slugFor,
  soundFigures,
  workingAt,
  writeRow,
} from './writing.server.ts';

const audited = [
  'headline',
  'dateline',
  'bodyText',
  'boilerplate',
  'keyMessages',
  'contactName',
  'contactPhone',
  'contactEmail',
  'embargoUntil',
] as const satisfies (keyof Kit)[];

/** A kit as the record compares it: the body with its links, marks and pictures, figures as the words people read. */
const auditForm = (kit: Kit): Kit => ({
  ...kit,
  bodyText: documentMarkdown(keepFigures(kit.document, new Set())),
});

const noMail: KitMail = { left: 0, stopped: 0 };

/** A double click makes one kit: how long a like draft is taken for the same one, in milliseconds. */
const doubleClickMs = 60_000;

/**
 * Starts a kit as a draft; boilerplate and contact come from the settings unless given. A form sent twice makes one
 * kit: an untouched draft of the same person with the same headline, under a minute old, is returned instead.
 */
export async function createKit(ctx: Context<Db>, input: KitInput): Promise<number> {
  authorise(ctx.actor, 'kits.write');
  return inTransaction(ctx.db, async db => {
    const sound = await soundFigures(db, input);
    const columns = kitColumns(sound);
    const createdBy = actorUserId(ctx.actor);
    const since = new Date(Date.parse(ctx.now) - doubleClickMs).toISOString();
    const double = await findFreshDouble(db, { headline: columns.headline, createdBy, since });
    if (double !== undefined) return double;
    const office = await readOffice(db);
    const { id } = await db
      .insertInto('press_kits')
      .values({
        dateline: '',
        body: JSON.stringify(emptyDocument),
        body_text: '',
        boilerplate: office.boilerplate,
        key_messages: '[]',
        contact_name: ctx.actor.name,
        contact_phone: office.contactPhone,
        contact_email: office.contactEmail,
        embargo_until: null,
        ...columns,
        slug: await slugFor(db, columns.headline),
        status: 'draft',
        published_at: null,
        created_by: createdBy,
        created_at: ctx.now,
        updated_at: ctx.now,
        version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const subject = { kind: 'kit', id, label: columns.headline };
    await recordAudit({ ...ctx, db }, { action: 'kit.created', subject });
    const content = contentOf((await findWorkingKit(db, id))!);
    await writeKitFigures(db, id, content.document);
    await keepVersion({ ...ctx, db }, { id, approvedVersion: null }, { number: 1, kind: 'saved', content });
    return id;
  });
}

async function announce(ctx: Context<Db>, before: Kit, after: Kit): Promise<void> {
  const instants = new Set([before.publishedAt, after.publishedAt]);
  for (const publishedAt of instants) {
    if (publishedAt !== null) await kitPublished.call(ctx, { kitId: after.id, publishedAt });
  }
}

/** What an edit may say besides the words: the files that belong to the kit, and how it was saved. */
export type KitEdit = KitInput & {
  id: number;
  version: number;
  files?: KitContent['files'];
  kind?: VersionKind;
};

/** Records who has the old embargo in hand when it moves: mails that left and personal links that were opened. */
async function recordMovedEmbargo(ctx: Context<Db>, before: Kit, after: Kit): Promise<void> {
  if (before.embargoUntil === null || before.embargoUntil === after.embargoUntil) return;
  const mailed = await embargoMoved.call(ctx, { kitId: after.id });
  const mails = mailed.reduce((a, b) => a + b, 0);
  const links = (await listPreviews(ctx.db, after.id)).filter(link => link.opened > 0);
  if (mails + links.length === 0) return;
  const readers = links.map(({ name }) => name).join(', ');
  await recordAudit(ctx, {
    action: 'kit.embargoMovedAfterMail',
    subject: { kind: 'kit', id: after.id, label: after.headline },
    changes: [
      { field: 'embargoUntil', before: before.embargoUntil, after: after.embargoUntil },
      { field: 'mails', before: null, after: mails },
      ...(readers ? [{ field: 'readers', before: null, after: readers }] : []),
    ],
  });
}

/**
 * Changes a kit: a draft at once; of a published one the version that waits for its approval, while the world goes on
 * reading the approved one. Whatever was handed in or approved is a draft again. The address follows the headline
 * until the first publication and then stays. An edit that changes nothing is none.
 * @returns the new version.
 * @throws Conflict when somebody saved since `version`; Invalid for an embargo on what is public already.
 */
export async function updateKit(ctx: Context<Db>, input: KitEdit): Promise<number> {
  authorise(ctx.actor, 'kits.write');
  return inTransaction(ctx.db, async db => {
    const sound = await soundFigures(db, input);
    const columns = kitColumns(sound);
    const inside = { ...ctx, db };
    const before = await workingAt(db, input.id, input.version);
    embargoColumns(before, input.embargoUntil, ctx.now);
    const content = contentOf({ ...before, ...inputContent(columns), files: input.files ?? before.files });
    if (changedParts(before, content).length === 0) return before.version;
    const version = before.version + 1;
    const own = before.publishedAt === null && before.headline !== columns.headline;
    if (before.status === 'published') {
      await writeRow(inside, before, { draft_version: version, approval: 'draft' });
    } else {
      await writeRow(inside, before, {
        ...columns,
        ...(own ? { slug: await slugFor(db, columns.headline, before.id) } : {}),
        ...{ version, approval: 'draft', updated_at: ctx.now },
      });
      if (input.files) await applyFiles(inside, before, content.files);
      await writeKitFigures(db, before.id, content.document);
    }
    await keepVersion(inside, before, { number: version, kind: input.kind ?? 'saved', content });
    const after = (await findWorkingKit(db, input.id))!;
    const changes = diffFields(auditForm(before), auditForm(after), [...audited]);
    const subject = { kind: 'kit', id: after.id, label: after.headline };
    if (changes.length > 0) await recordAudit(inside, { action: 'kit.updated', subject, changes });
    if (before.status !== 'published') await recordMovedEmbargo(inside, before, after);
    return after.version;
  });
}

/**
 * Publishes what was approved: a draft or a withdrawn kit, at once or from the very second its embargo ends, or the
 * approved changes of a published one. Where nobody else in the office could approve, publishing approves as well.
 * @throws Conflict when it is published as it stands, not approved, or was changed since `version`; Invalid without a body.
 */
export async function publishKit(ctx: Context<Db>, input: { id: number; version?: number }): Promise<void> {
  authorise(ctx.actor, 'kits.publish');
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const before = await workingAt(db, input.id, input.version);
    const live = (await findKit(db, input.id))!;
    if (live.status === 'published' && before.draftVersion === null) throw new Conflict('errors.alreadyDone');
    if (before.bodyText === '') throw new Invalid({ '': ['kits.publishEmpty'] });
    if (openParts(before.bodyText).length > 0) throw new Invalid({ '': ['writing.publishPlaceholders'] });
    await approveByPublishing(inside, before);
    const again = live.status === 'published';
    await writeRow(inside, before, {
      ...(again ? draftColumns(before) : {}),
      status: 'published',
      withdrawn_at: null,
      published_at: publicFrom(before.embargoUntil, ctx.now),
      ...(again
        ? { published_at: live.publishedAt, ...embargoColumns(live, before.embargoUntil, ctx.now) }
        : {}),
      ...{ version: before.version + 1, draft_version: null, updated_at: ctx.now },
    });
    if (again) await publishFiles(inside, before);
    const after = (await findKit(db, input.id))!;
    await writeKitFigures(db, after.id, after.document);
    const subject = { kind: 'kit', id: after.id, label: after.headline };
    const changes = diffFields(live, after, again ? ['headline', 'embargoUntil'] : ['status', 'publishedAt']);
    const action = again
      ? 'kit.changesPublished'
      : isPublic(after, ctx.now)
        ? 'kit.published'
        : 'kit.scheduled';
    await recordAudit(inside, { action, subject, changes });
    if (again) await recordMovedEmbargo(inside, live, after);
    const told = diffFields(live, after, ['bodyText', 'boilerplate', 'keyMessages', 'embargoUntil']);
    if (!again || told.length > 0) await announce(inside, live, after);
    if (again) await kitChanged.call(inside, { kitId: after.id });
  });
}

/**
 * Takes a published kit out of the press room. One that was public answers "withdrawn" under its address; one still
 * under embargo answers as if it had never been. Mail of it that waits is stopped. Changes that waited for approval
 * are the draft from then on.
 * @returns how many mails of it have left, and how many were stopped.
 */
export async function withdrawKit(
  ctx: Context<Db>,
  input: { id: number; version?: number },
): Promise<KitMail> {
  authorise(ctx.actor, 'kits.publish');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const before = await workingAt(db, input.id, input.version);
    const live = (await findKit(db, input.id))!;
    if (live.status !== 'published') throw new Conflict('errors.alreadyDone');
    await writeRow(inside, before, {
      ...(before.draftVersion === null ? {} : draftColumns(before)),
      status: 'withdrawn',
      withdrawn_at: ctx.now,
      published_at: isPublic(live, ctx.now) ? live.publishedAt : null,
      ...{ version: before.version + 1, draft_version: null, updated_at: ctx.now },
    });
    if (before.draftVersion !== null) await publishFiles(inside, before);
    const after = (await findKit(db, input.id))!;
    await writeKitFigures(db, after.id, after.document);
    const subject = { kind: 'kit', id: after.id, label: after.headline };
    await recordAudit(inside, {
      action: 'kit.withdrawn',
      subject,
      changes: diffFields(live, after, ['status']),
    });
    await announce(inside, live, after);
    const mail = await kitWithdrawn.call(inside, { kitId: after.id, headline: after.headline });
    return mail.reduce((a, b) => ({ left: a.left + b.left, stopped: a.stopped + b.stopped }), noMail);
  });
}
