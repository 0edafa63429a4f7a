import { addUser, newPasswordHash } from '#app/features/accounts/service.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { createJournalist } from '#app/features/partners/journalists.service.server.ts';
import { createOutlet } from '#app/features/partners/outlets.service.server.ts';
import { recordCheck } from '#app/features/partners/press-council.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { earlierCheck, journalistCare, outletLabels } from './data/care.ts';
import { wibDay } from './data/days.ts';
import type { Demo } from './data/demo.ts';

/** The demo's people of the office; all share one password. Returns their ids by role, first of each. */
export async function seedUsers(ctx: Context<Db>, demo: Demo): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { email, name, role, locale } of demo.users) {
    const id = await addUser(ctx, { email, name, role, locale }, await newPasswordHash(demo.password, email));
    if (!ids.has(role)) ids.set(role, id);
  }
  return ids;
}

/** Outlets with their networks, checks and labels, each third without an owner; ids by key. */
export async function seedOutlets(
  ctx: Context<Db>,
  demo: Demo,
  officers: readonly number[],
): Promise<Map<string, number>> {
  const networks = new Map(demo.networks.map(network => [network.key, network.name]));
  const ids = new Map<string, number>();
  for (const [index, outlet] of demo.outlets.entries()) {
    const earlier = earlierCheck(outlet);
    const id = await createOutlet(ctx, {
      name: outlet.name,
      channel: outlet.channel,
      scope: outlet.scope,
      regency: outlet.regency ?? undefined,
      network: outlet.network ? networks.get(outlet.network) : undefined,
      website: outlet.website,
      pressCouncil: outlet.pressCouncil,
      pressCouncilCheckedOn: earlier?.checkedOn,
      pressCouncilEvidence: outlet.pressCouncilEvidence ?? undefined,
      ...outletLabels(outlet),
      ownerId: officers[index % (officers.length + 1)] ?? null,
      notes: outlet.notes,
    });
    if (earlier && !earlier.newest)
      await recordCheck(ctx, {
        outletId: id,
        status: outlet.pressCouncil,
        checkedOn: outlet.pressCouncilCheckedOn!,
        evidence: outlet.pressCouncilEvidence,
      });
    ids.set(outlet.key, id);
  }
  return ids;
}

/** Journalists with outlets and contact points; ids by key. */
export async function seedJournalists(
  ctx: Context<Db>,
  demo: Demo,
  outlets: ReadonlyMap<string, number>,
  officers: readonly number[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const channels = new Map(demo.outlets.map(outlet => [outlet.key, outlet.channel]));
  const today = wibDay(ctx.now);
  for (const [index, person] of demo.journalists.entries()) {
    const id = await createJournalist(ctx, {
      name: person.name,
      salutation: person.salutation,
      ukw: person.ukw,
      ...journalistCare(person, channels.get(person.affiliations[0]?.outlet ?? ''), today),
      ownerId: officers[index % (officers.length + 1)] ?? null,
      doNotContact: person.doNotContact,
      notes: person.notes,
      affiliations: person.affiliations.map(({ outlet, role, fromOn, toOn }) => ({
        outletId: outlets.get(outlet)!,
        role,
        fromOn,
        toOn,
      })),
      contacts: person.contacts.map(({ kind, value, primary, lawfulBasis, source, obtainedOn }) => ({
        kind,
        value,
        isPrimary: primary,
        lawfulBasis,
        source,
        obtainedOn,
      })),
    });
    ids.set(person.key, id);
    const address = person.contacts.find(contact => contact.kind === 'email')?.value;
    if (person.unsubscribed && address) {
      await suppress(ctx, { address, scope: 'bulk', reason: 'unsubscribed', source: 'link' });
    }
  }
  return ids;
}

/** A journalist and an outlet recorded twice, as happens when names are typed: to be found and merged. */
export async function seedDoubles(ctx: Context<Db>, demo: Demo): Promise<void> {
  const person = demo.journalists.find(({ contacts }) => contacts.some(({ kind }) => kind === 'whatsapp'))!;
  const chat = person.contacts.find(({ kind }) => kind === 'whatsapp')!;
  await createJournalist(ctx, {
    name: `${person.name}, S.I.Kom.`,
    salutation: person.salutation,
    ukw: 'muda',
    notes: 'Dari daftar hadir temu media.',
    contacts: [{ kind: 'whatsapp', value: chat.value, lawfulBasis: 'consent', source: 'Daftar hadir' }],
  });
  const outlet = demo.outlets.find(({ name, channel }) => channel === 'online' && name.includes(' '))!;
  await createOutlet(ctx, {
    name: `${outlet.name.replaceAll(' ', '')}.com`,
    channel: 'online',
    scope: outlet.scope,
    notes: 'Diketik dari pesan WhatsApp.',
  });
}
