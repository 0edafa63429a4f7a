import { answerInvitation } from '#app/features/gatherings/answers.service.server.ts';
import { markAttendance } from '#app/features/gatherings/attendance.service.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { scheduleGathering } from '#app/features/gatherings/schedule.service.server.ts';
import { createGathering } from '#app/features/gatherings/service.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import { createMailboxTransport, mailboxFolder } from '#app/features/outbox/mailbox.server.ts';
import { createMailWorker } from '#app/features/outbox/worker.server.ts';
import { createLogger } from '#app/log.server.ts';
import type { Db } from '#db/connection.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import type { Demo } from './data/demo.ts';
import type { DemoGathering } from './data/types.ts';

/** Delivers what is due at an instant into the embedded mailbox, as the background would have done then. */
export async function deliverMailAt(db: Db, now: string): Promise<void> {
  const worker = createMailWorker({
    db,
    logger: createLogger('warn'),
    clock: () => new Date(now),
    transport: createMailboxTransport(mailboxFolder()),
    pollMs: 1,
  });
  await worker.runDue();
  await worker.stop();
}

async function invite(
  clock: SeedClock,
  id: number,
  gathering: DemoGathering,
  people: ReadonlyMap<string, number>,
) {
  const waves = [...new Set(gathering.invitations.map(invitation => invitation.invitedAt))].sort();
  for (const invitedAt of waves) {
    const chosen = gathering.invitations.filter(invitation => invitation.invitedAt === invitedAt);
    await inviteGuests(clock.at(invitedAt), id, {
      journalistIds: chosen.map(({ journalist }) => people.get(journalist)!),
    });
    await deliverMailAt(clock.db, hoursFrom(invitedAt, 1));
  }
}

async function answer(
  clock: SeedClock,
  id: number,
  gathering: DemoGathering,
  people: ReadonlyMap<string, number>,
  now: string,
) {
  const rows = await clock.db
    .selectFrom('invitations')
    .select(['id', 'journalist_id', 'token_generation'])
    .where('gathering_id', '=', id)
    .execute();
  const byPerson = new Map(rows.map(row => [row.journalist_id, row]));
  const answers = gathering.invitations.flatMap(invitation =>
    invitation.answers.map(given => ({ ...given, journalist: invitation.journalist })),
  );
  for (const { at, answer, companions, note, journalist } of answers.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const row = byPerson.get(people.get(journalist)!);
    if (!row || at > now) continue;
    const token = tokenOf({ purpose: 'answer', rowId: row.id, generation: row.token_generation });
    await answerInvitation(
      { db: clock.db, actor: { kind: 'guest', name: '' }, now: at },
      { token, answer, companions, note },
    );
    await deliverMailAt(clock.db, hoursFrom(at, 0.1));
  }
  const came = gathering.invitations.filter(invitation => invitation.attended !== null);
  for (const attended of [true, false]) {
    const invitationIds = came
      .filter(invitation => invitation.attended === attended)
      .flatMap(({ journalist }) => byPerson.get(people.get(journalist)!)?.id ?? []);
    if (invitationIds.length > 0) {
      await markAttendance(clock.at(hoursFrom(gathering.endsAt, 1)), {
        gatheringId: id,
        invitationIds,
        attended,
      });
    }
  }
}

/** Plans, invites, answers and attends the demo's gatherings, each act at its instant. */
export async function seedGatherings(
  clock: SeedClock,
  demo: Demo,
  people: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  for (const gathering of demo.gatherings) {
    const first = gathering.invitations.map(invitation => invitation.invitedAt).sort()[0] ?? now;
    const planned = hoursFrom(first, -72);
    const { key: _key, status, invitations: _invitations, programme, ...facts } = gathering;
    const id = await createGathering(clock.at(planned), {
      ...facts,
      // Printed times ("09.00") become values of a time input.
      programme: programme.map(item => ({ ...item, time: item.time.replace('.', ':') })),
      noCash: true,
    });
    if (status !== 'scheduled') continue;
    await scheduleGathering(clock.at(hoursFrom(first, -1)), id);
    await invite(clock, id, gathering, people);
    await answer(clock, id, gathering, people, now);
    await deliverMailAt(clock.db, gathering.endsAt < now ? gathering.endsAt : now);
  }
}
