import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import type { Zone } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { GatheringType } from '#db/schema/gatherings.ts';
import { findNextWave } from './guest-mail.queries.server.ts';
import { enqueueGuestMail, takeBackInvitations, withAddress } from './guest-mail.server.ts';
import { countSeats, listGuests } from './invitations.queries.server.ts';
import { attendanceChanged } from './ports.server.ts';
import type { ProgrammeItem } from './programme.ts';
import { findTwin, type Gathering, updateGatheringRow } from './queries.server.ts';
import { renderInvitation, renderUpdate } from './render.server.ts';
import { invitationDiffers, mustTell, toldChanges } from './told-changes.ts';
import { renderThenWrite } from './write.server.ts';

/** What a gathering is made of; instants are UTC, `zone` is the office's when absent. */
export type GatheringInput = {
  title: string;
  type: GatheringType;
  startsAt: string;
  endsAt: string;
} & Partial<{
  description: string;
  venueName: string;
  venueAddress: string;
  mapUrl: string;
  zone: Zone;
  programme: ProgrammeItem[];
  capacity: number | null;
  noCash: boolean;
  contactName: string;
  /** International form. */
  contactWhatsapp: string;
}>;

const audited = [
  'title',
  'type',
  'description',
  'venueName',
  'venueAddress',
  'mapUrl',
  'startsAt',
  'endsAt',
  'zone',
  'programme',
  'capacity',
  'noCash',
  'contactName',
  'contactWhatsapp',
] as const satisfies (keyof Gathering)[];

type Facts = Pick<Gathering, (typeof audited)[number]>;

function factsOf(input: GatheringInput, zone: Zone): Facts {
  if (input.endsAt <= input.startsAt) throw new Invalid({ endsAt: ['gatherings.endsBeforeStart'] });
  return {
    title: collapseSpaces(input.title),
    type: input.type,
    description: input.description?.trim() ?? '',
    venueName: collapseSpaces(input.venueName ?? ''),
    venueAddress: collapseSpaces(input.venueAddress ?? ''),
    mapUrl: input.mapUrl?.trim() ?? '',
    startsAt: input.startsAt,
    endsAt: input.endsAt,
    zone: input.zone ?? zone,
    programme: input.programme ?? [],
    capacity: input.capacity ?? null,
    noCash: input.noCash ?? true,
    contactName: collapseSpaces(input.contactName ?? ''),
    contactWhatsapp: input.contactWhatsapp ?? '',
  };
}

function columnsOf(facts: Facts) {
  return {
    title: facts.title,
    type: facts.type,
    description: facts.description,
    venue_name: facts.venueName,
    venue_address: facts.venueAddress,
    map_url: facts.mapUrl,
    starts_at: facts.startsAt,
    ends_at: facts.endsAt,
    zone: facts.zone,
    programme: JSON.stringify(facts.programme),
    capacity: facts.capacity,
    no_cash: Number(facts.noCash),
    contact_name: facts.contactName,
    contact_whatsapp: facts.contactWhatsapp,
  };
}

const subjectOf = (gathering: { id: number; title: string }) => ({
  kind: 'gathering',
  id: gathering.id,
  label: gathering.title,
});

/**
 * Plans a gathering as a draft and returns its id. A form sent twice, alike in every field, gives the same id.
 * Throws {@link Invalid} on `endsAt` when the end is not after the start.
 */
export async function createGathering(ctx: Context<Db>, input: GatheringInput): Promise<number> {
  authorise(ctx.actor, 'gatherings.write');
  return inTransaction(ctx.db, async db => {
    const facts = factsOf(input, (await readOffice(db)).zone);
    const columns = { ...columnsOf(facts), status: 'draft' as const, created_by: actorUserId(ctx.actor) };
    const twin = await findTwin(db, columns);
    if (twin) return twin;
    const { id } = await db
      .insertInto('gatherings')
      .values({ ...columns, sequence: 0, created_at: ctx.now, updated_at: ctx.now, version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(
      { ...ctx, db },
      { action: 'gathering.created', subject: subjectOf({ id, title: facts.title }) },
    );
    return id;
  });
}

/** How many guests hear of a change, and how many invitations that had not left were replaced by new ones. */
export type Told = { told: number; renewed: number };

/**
 * Replaces a gathering's facts. Once it is scheduled, invitations that have not left are replaced when they would show
 * something else; another time or place raises the calendar's SEQUENCE, and guests who have not declined get an update.
 * Throws {@link Conflict} when somebody changed it after `version` was read
 * or it was called off, {@link Invalid} for a capacity below the seats already taken.
 */
export async function updateGathering(
  ctx: Context<Db>,
  input: GatheringInput & { id: number; version: number },
): Promise<Told> {
  authorise(ctx.actor, 'gatherings.write');
  return renderThenWrite(
    ctx,
    input.id,
    async before => {
      const facts = factsOf(input, before.zone);
      const ahead = before.status === 'scheduled' && facts.endsAt > ctx.now;
      const tells = ahead && mustTell(toldChanges(before, facts));
      const after = { ...before, ...facts, sequence: before.sequence + Number(tells) };
      const renews = ahead && invitationDiffers(before, facts);
      return {
        after,
        update: tells ? await renderUpdate(ctx.db, before, after) : null,
        invitation: renews ? await renderInvitation(ctx.db, after) : null,
      };
    },
    async (inside, before, { after, update, invitation }) => {
      if (before.version !== input.version) throw new Conflict('errors.conflict');
      if (before.status === 'cancelled') throw new Conflict('gatherings.alreadyCancelled');
      if (after.capacity !== null && after.capacity < (await countSeats(inside.db, input.id)))
        throw new Invalid({ capacity: ['gatherings.capacityBelowSeats'] });
      await updateGatheringRow(inside.db, input.id, input.version, {
        ...columnsOf(after),
        sequence: after.sequence,
        updated_at: ctx.now,
      });
      if (after.startsAt !== before.startsAt) {
        for (const { startsAt } of [before, after]) await attendanceChanged.call(inside, { startsAt });
      }
      const { told, renewed } = await tellGuests(inside, after, { update, invitation });
      const changes = diffFields<Facts>(before, after, [...audited]);
      if (told > 0) changes.push({ field: 'peopleTold', before: null, after: told });
      if (renewed > 0) changes.push({ field: 'invitationsRenewed', before: null, after: renewed });
      if (changes.length > 0)
        await recordAudit(inside, { action: 'gathering.updated', subject: subjectOf(after), changes });
      return { told, renewed };
    },
  );
}

type Content = Awaited<ReturnType<typeof renderUpdate>> | null;

async function tellGuests(
  ctx: Context<Db>,
  gathering: Gathering,
  { update, invitation }: { update: Content; invitation: Content },
): Promise<Told> {
  if (!invitation) return { told: 0, renewed: 0 };
  const untold = await takeBackInvitations(ctx, gathering.id);
  const guests = withAddress(await listGuests(ctx.db, gathering.id)).filter(
    guest => guest.answer !== 'declined',
  );
  const anew = guests.filter(guest => untold.has(guest.journalistId));
  const told = update ? guests.filter(guest => !untold.has(guest.journalistId)) : [];
  const version = await findNextWave(ctx.db, gathering.id);
  await enqueueGuestMail(ctx, gathering, anew, {
    kind: 'gathering-invitation',
    version,
    content: invitation,
  });
  if (update)
    await enqueueGuestMail(ctx, gathering, told, {
      kind: 'gathering-update',
      version: gathering.sequence,
      content: update,
    });
  return { told: told.length, renewed: anew.length };
}
