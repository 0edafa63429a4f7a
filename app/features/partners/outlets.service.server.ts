import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import type { Channel, Scope } from '#db/schema/partners.ts';
import { auditedFields } from './audited-fields.ts';
import { findOutletDoubles } from './doubles.queries.server.ts';
import { PossibleDouble } from './doubles.ts';
import { hostOf, plainHost } from './hosts.ts';
import { writeLabels } from './label-rows.server.ts';
import { nameKey } from './names.ts';
import { createNetwork } from './networks.service.server.ts';
import { findOutlet, findOutletByHost } from './outlets.queries.server.ts';
import { checkedOwner } from './owners.server.ts';
import { outletReclassified, outletRegrouped } from './ports.server.ts';
import { addCheck } from './press-council.service.server.ts';
import type { OutletForm } from './schema.ts';
import { officeDay } from './today.server.ts';

/** What an outlet is made of; everything but name, channel and scope may be left out. */
export type OutletInput = { name: string; channel: Channel; scope: Scope } & Partial<
  Omit<OutletForm, 'version'>
>;
/** What changes an outlet; its Press Council status changes by a check alone. */
type OutletChange = Omit<OutletInput, 'pressCouncil' | 'pressCouncilCheckedOn' | 'pressCouncilEvidence'>;

/** The columns of an outlet; the network is made when its name is new. */
async function columnsOf(ctx: Context<Db>, input: OutletChange, presentOwner: number | null = null) {
  const name = collapseSpaces(input.name);
  const website = input.website ?? null;
  const host = website ? hostOf(website) : null;
  if (host === undefined) throw new Invalid({ website: ['errors.url'] });
  return {
    name,
    name_key: nameKey(name),
    channel: input.channel,
    scope: input.scope,
    regency: input.regency ?? null,
    network_id: input.network ? await createNetwork(ctx, { name: input.network }) : null,
    website,
    host,
    owner_id: await checkedOwner(ctx.db, input.ownerId, presentOwner),
    notes: input.notes ?? '',
    active: Number(input.active ?? true),
    updated_at: ctx.now,
  } as const;
}

/** Memberships and tags, where the input speaks of them. */
async function writeOutletLabels(db: Db, id: number, input: OutletChange): Promise<void> {
  const outlet = { kind: 'outlet', id } as const;
  if (input.associations) await writeLabels(db, outlet, 'association', input.associations);
  if (input.tags) await writeLabels(db, outlet, 'tag', input.tags);
}

/** The look at the Press Council's list that a new outlet comes with; a status without its day is of today. */
async function recordFirstCheck(ctx: Context<Db>, id: number, input: OutletInput): Promise<void> {
  const { pressCouncil: status = 'not_recorded', pressCouncilCheckedOn, pressCouncilEvidence } = input;
  if (status === 'not_recorded' && !pressCouncilCheckedOn) return;
  const checkedOn = pressCouncilCheckedOn ?? (await officeDay(ctx.db, ctx.now));
  await addCheck(ctx, id, { status, checkedOn, evidence: pressCouncilEvidence });
}

/**
 * Records an outlet. With `confirmed: false` an entry with the name or host of an existing one throws
 * {@link PossibleDouble}; the check runs inside the transaction, so that a form sent twice makes no second outlet.
 */
export async function createOutlet(ctx: Context<Db>, input: OutletInput): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    const columns = await columnsOf({ ...ctx, db }, input);
    if (input.confirmed === false) {
      await takeTurn(db, 'outlet');
      const doubles = await findOutletDoubles(db, columns);
      if (doubles.length > 0) throw new PossibleDouble(doubles);
    }
    const { id } = await db
      .insertInto('outlets')
      .values({ ...columns, press_council: 'not_recorded', created_at: ctx.now, version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordFirstCheck({ ...ctx, db }, id, input);
    await writeOutletLabels(db, id, input);
    await recordAudit(
      { ...ctx, db },
      { action: 'outlet.created', subject: { kind: 'outlet', id, label: columns.name } },
    );
    return id;
  });
}

/**
 * Replaces an outlet's facts. Throws {@link Conflict} when somebody changed it after `version` was read, and
 * {@link PossibleDouble} as createOutlet does when the name or host changes to an existing one.
 */
export async function updateOutlet(
  ctx: Context<Db>,
  input: OutletChange & { id: number; version: number },
): Promise<void> {
  authorise(ctx.actor, 'partners.write');
  await inTransaction(ctx.db, async db => {
    const before = await findOutlet(db, input.id);
    if (!before) throw new NotFound();
    const columns = await columnsOf({ ...ctx, db }, input, before.ownerId);
    const renamed = columns.name_key !== nameKey(before.name) || columns.host !== before.host;
    if (input.confirmed === false && renamed) {
      const doubles = await findOutletDoubles(db, columns, input.id);
      if (doubles.length > 0) throw new PossibleDouble(doubles);
    }
    const changed = await db
      .updateTable('outlets')
      .set({ ...columns, version: input.version + 1 })
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    await writeOutletLabels(db, input.id, input);
    const after = await findOutlet(db, input.id);
    if (columns.scope !== before.scope || columns.channel !== before.channel) {
      await outletReclassified.call({ ...ctx, db }, { outletId: input.id });
    }
    if (columns.network_id !== before.networkId) {
      const networkIds = [before.networkId, columns.network_id].filter(id => id !== null);
      await outletRegrouped.call({ ...ctx, db }, { outletId: input.id, networkIds });
    }
    await recordAudit(
      { ...ctx, db },
      {
        action: 'outlet.updated',
        subject: { kind: 'outlet', id: input.id, label: columns.name },
        changes: diffFields(before, after ?? {}, [...auditedFields.outlet]),
      },
    );
  });
}

/** What was taken or made for a name typed into another form. */
export type Entry = { id: number; created: boolean };

/**
 * The outlet of this name, for forms that pick or create in one step: an equal or nearly equal name is taken
 * first ("Jambi Pos" finds "JambiPos.com"), then the outlet of the host; else a new outlet is recorded.
 */
export async function findOrCreateOutlet(
  ctx: Context<Db>,
  input: { name: string; channel?: Channel; scope?: Scope; regency?: string | null; host?: string | null },
): Promise<Entry> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    await takeTurn(db, 'outlet');
    const [double] = await findOutletDoubles(db, { name: input.name, host: null });
    if (double) return { id: double.id, created: false };
    const host = input.host ? plainHost(input.host) : undefined;
    const hosted = host ? await findOutletByHost(db, host) : undefined;
    if (hosted?.host === host && hosted) return { id: hosted.id, created: false };
    const { name, channel = 'online', scope = 'regional', regency } = input;
    const website = host ? `https://${host}` : null;
    const id = await createOutlet({ ...ctx, db }, { name, channel, scope, regency, website });
    return { id, created: true };
  });
}
