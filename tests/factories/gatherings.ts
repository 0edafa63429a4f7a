import { findInvitation, listGuests } from '#app/features/gatherings/invitations.queries.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { answerUrl } from '#app/features/gatherings/links.server.ts';
import { scheduleGathering } from '#app/features/gatherings/schedule.service.server.ts';
import { createGathering, type GatheringInput } from '#app/features/gatherings/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { makeJournalist } from './partners.ts';

let counter = 0;

/** A media gathering in the afternoon (WIB) of the sixth day after the context's instant; everything can be overridden. */
export function gatheringInput(ctx: Context<Db>, input: Partial<GatheringInput> = {}): GatheringInput {
  counter += 1;
  const day = new Date(Date.parse(ctx.now) + 6 * 86_400_000).toISOString().slice(0, 10);
  return {
    title: `Temu Media ${counter}`,
    type: 'media_gathering',
    startsAt: `${day}T08:00:00.000Z`,
    endsAt: `${day}T11:00:00.000Z`,
    venueName: 'Balai Pertemuan Muaro',
    venueAddress: 'Jl. Tepian Sungai No. 3, Jambi',
    mapUrl: 'https://maps.example/?q=-1.61,103.61',
    programme: [
      { time: '15:00', title: 'Registrasi', speaker: '' },
      { time: '15:30', title: 'Perlindungan pekerja rentan', speaker: 'Kepala Cabang' },
    ],
    contactName: 'Siti Maharani',
    contactWhatsapp: '+6281200001234',
    ...input,
  };
}

/** A gathering in the calendar, ready for invitations. Returns its id. */
export async function makeGathering(ctx: Context<Db>, input: Partial<GatheringInput> = {}): Promise<number> {
  const id = await createGathering(ctx, gatheringInput(ctx, input));
  await scheduleGathering(ctx, id);
  return id;
}

/** Invites `count` new journalists; returns their invitations in order, each with the token of its link. */
export async function inviteNew(ctx: Context<Db>, gatheringId: number, count: number) {
  const journalistIds: number[] = [];
  for (let i = 0; i < count; i += 1) journalistIds.push(await makeJournalist(ctx));
  await inviteGuests(ctx, gatheringId, { journalistIds });
  const guests = await listGuests(ctx.db, gatheringId, journalistIds);
  return guests.map(guest => ({ ...guest, token: tokenOf(guest) }));
}

function tokenOf(invitation: { id: number; tokenGeneration: number }): string {
  return answerUrl(invitation).split('/').at(-1) ?? '';
}

/** The token an invitation's link has now. */
export async function currentToken(db: Db, invitationId: number): Promise<string> {
  const invitation = await findInvitation(db, invitationId);
  if (!invitation) throw new Error('no such invitation');
  return tokenOf(invitation);
}

/** All mail of a gathering as it stands in the outbox, oldest first. */
export async function mailsOf(db: Db, gatheringId: number) {
  return db
    .selectFrom('mail_messages as m')
    .innerJoin('mail_contents as c', 'c.id', 'm.content_id')
    .select([
      'm.id',
      'm.kind',
      'm.version',
      'm.status',
      'm.recipient_id as journalistId',
      'm.address',
      'm.calendar',
      'm.calendar_method as method',
      'm.not_before as notBefore',
      'm.expires_at as expiresAt',
      'm.bulk',
      'm.fields',
      'c.subject',
      'c.text',
      'c.locale',
    ])
    .where('m.act_kind', '=', 'gathering')
    .where('m.act_id', '=', gatheringId)
    .orderBy('m.id')
    .execute();
}

/** Pretends that the worker has sent everything that waits. */
export async function markSent(ctx: Context<Db>, gatheringId: number): Promise<void> {
  await ctx.db
    .updateTable('mail_messages')
    .set({ status: 'sent', sent_at: ctx.now })
    .where('act_kind', '=', 'gathering')
    .where('act_id', '=', gatheringId)
    .where('status', '=', 'queued')
    .execute();
}

/** The same context at another instant. */
export function at(ctx: Context<Db>, now: string): Context<Db> {
  return { ...ctx, now };
}
