import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { emptyDocument } from './document.ts';
import { documentMarkdown } from './document-markdown.ts';
import { isPublic, publicFrom } from './embargo.ts';
import { knownFigures, writeKitFigures } from './figures.queries.server.ts';
import { figuresIn, keepFigures } from './figures-in-document.ts';
import { type KitInput, kitColumns } from './kit-rows.server.ts';
import { type KitMail, kitPublished, kitWithdrawn } from './ports.server.ts';
import { findFreshDouble, findKit, type Kit, listSlugs } from './queries.server.ts';
import { storedDocument } from './reading-document.ts';
import { freeSlug, slugOf } from './slug.ts';
import { openParts } from './starting-texts.ts';

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

/** What was written, with references to figures that Program does not have as plain words. */
async function soundFigures<I extends KitInput>(db: Db, input: I): Promise<I> {
  if (!input.document) return input;
  const ids = figuresIn(input.document).map(figure => figure.figureId);
  if (ids.length === 0) return input;
  return { ...input, document: keepFigures(input.document, await knownFigures(db, ids)) };
}

async function slugFor(db: Db, headline: string, id = 0): Promise<string> {
  const slug = slugOf(headline);
  return freeSlug(slug, await listSlugs(db, slug, id));
}

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
    if (columns.body) await writeKitFigures(db, id, storedDocument(columns.body));
    const subject = { kind: 'kit', id, label: columns.headline };
    await recordAudit({ ...ctx, db }, { action: 'kit.created', subject });
    return id;
  });
}

async function kitAt(db: Db, id: number, version: number | undefined): Promise<Kit> {
  const kit = await findKit(db, id);
  if (!kit) throw new NotFound();
  if (version !== undefined && version !== kit.version) throw new Conflict('errors.conflict');
  return kit;
}

/** Writes columns at the version that was read; somebody else's write in between is a conflict. */
async function writeKit(ctx: Context<Db>, kit: Kit, columns: Record<string, unknown>): Promise<Kit> {
  const row = await ctx.db
    .updateTable('press_kits')
    .set({ ...columns, updated_at: ctx.now, version: kit.version + 1 })
    .where('id', '=', kit.id)
    .where('version', '=', kit.version)
    .executeTakeFirst();
  if (row.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
  return (await findKit(ctx.db, kit.id))!;
}

/** Where a published kit stands in time after its embargo was set; what is public cannot be called back. */
function embargoColumns(kit: Kit, input: KitInput, now: string) {
  if (kit.status !== 'published' || input.embargoUntil === undefined) return {};
  if (input.embargoUntil === kit.embargoUntil) return {};
  if (!isPublic(kit, now)) return { published_at: publicFrom(input.embargoUntil, now) };
  if (input.embargoUntil !== null && input.embargoUntil > now)
    throw new Invalid({ embargoUntil: ['kits.embargoTooLate'] });
  return {};
}

async function announce(ctx: Context<Db>, before: Kit, after: Kit): Promise<void> {
  const instants = new Set([before.publishedAt, after.publishedAt]);
  for (const publishedAt of instants) {
    if (publishedAt !== null) await kitPublished.call(ctx, { kitId: after.id, publishedAt });
  }
}

/**
 * Changes a kit. The address follows the headline until the first publication and then stays.
 * @returns the new version.
 * @throws Conflict when somebody saved since `version`; Invalid for an embargo on what is public already.
 */
export async function updateKit(
  ctx: Context<Db>,
  input: KitInput & { id: number; version: number },
): Promise<number> {
  authorise(ctx.actor, 'kits.write');
  return inTransaction(ctx.db, async db => {
    const sound = await soundFigures(db, input);
    const columns = kitColumns(sound);
    const inside = { ...ctx, db };
    const before = await kitAt(db, input.id, input.version);
    const slug =
      before.publishedAt === null && before.headline !== columns.headline
        ? { slug: await slugFor(db, columns.headline, before.id) }
        : {};
    const after = await writeKit(inside, before, {
      ...columns,
      ...slug,
      ...embargoColumns(before, input, ctx.now),
    });
    if (sound.document) await writeKitFigures(db, after.id, after.document);
    const changes = diffFields(auditForm(before), auditForm(after), [...audited]);
    const subject = { kind: 'kit', id: after.id, label: after.headline };
    await recordAudit(inside, { action: 'kit.updated', subject, changes });
    const told = diffFields(before, after, ['bodyText', 'boilerplate', 'keyMessages', 'embargoUntil']);
    if (after.status === 'published' && told.length > 0) await announce(inside, before, after);
    return after.version;
  });
}

/**
 * Publishes a draft or a withdrawn kit: it is public at once, or from the very second its embargo ends.
 * @throws Conflict when it is published already or was changed since `version`; Invalid without a body.
 */
export async function publishKit(ctx: Context<Db>, input: { id: number; version?: number }): Promise<void> {
  authorise(ctx.actor, 'kits.publish');
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const before = await kitAt(db, input.id, input.version);
    if (before.status === 'published') throw new Conflict('errors.alreadyDone');
    if (before.bodyText === '') throw new Invalid({ '': ['kits.publishEmpty'] });
    if (openParts(before.bodyText).length > 0) throw new Invalid({ '': ['writing.publishPlaceholders'] });
    const after = await writeKit(inside, before, {
      status: 'published',
      published_at: publicFrom(before.embargoUntil, ctx.now),
    });
    const subject = { kind: 'kit', id: after.id, label: after.headline };
    const changes = diffFields(before, after, ['status', 'publishedAt']);
    const action = isPublic(after, ctx.now) ? 'kit.published' : 'kit.scheduled';
    await recordAudit(inside, { action, subject, changes });
    await announce(inside, before, after);
  });
}

/**
 * Takes a published kit out of the press room. One that was public answers "withdrawn" under its address; one still
 * under embargo answers as if it had never been. Mail of it that waits is stopped.
 * @returns how many mails of it have left, and how many were stopped.
 */
export async function withdrawKit(
  ctx: Context<Db>,
  input: { id: number; version?: number },
): Promise<KitMail> {
  authorise(ctx.actor, 'kits.publish');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const before = await kitAt(db, input.id, input.version);
    if (before.status !== 'published') throw new Conflict('errors.alreadyDone');
    const after = await writeKit(inside, before, {
      status: 'withdrawn',
      published_at: isPublic(before, ctx.now) ? before.publishedAt : null,
    });
    const subject = { kind: 'kit', id: after.id, label: after.headline };
    await recordAudit(inside, {
      action: 'kit.withdrawn',
      subject,
      changes: diffFields(before, after, ['status']),
    });
    await announce(inside, before, after);
    const mail = await kitWithdrawn.call(inside, { kitId: after.id, headline: after.headline });
    return mail.reduce((a, b) => ({ left: a.left + b.left, stopped: a.stopped + b.stopped }), noMail);
  });
}
