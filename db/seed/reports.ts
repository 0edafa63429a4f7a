import { klipingSpan, latestKliping } from '#app/features/reports/kliping.ts';
import { sendKliping, updateSchedule } from '#app/features/reports/kliping-sending.service.server.ts';
import { shareKliping } from '#app/features/reports/shares.service.server.ts';
import { viewSchema } from '#app/features/settings/view-schema.ts';
import { saveView } from '#app/features/settings/views.service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { deliverMailAt } from './gatherings.ts';

const cutOff = { sendAt: '07:30', zone: 'Asia/Jakarta' } as const;

/** The kliping goes to the leader each morning; this morning's went out and was shared by a link; four views of lists. */
export async function seedReports(
  clock: SeedClock,
  users: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const on = latestKliping(now, cutOff);
  const sentAt = klipingSpan(on, cutOff).to;
  const recipientIds = [users.get('leader')!, users.get('admin')!];
  await updateSchedule(clock.at(hoursFrom(sentAt, -72)), {
    active: true,
    sendAt: cutOff.sendAt,
    recipientIds,
  });
  await sendKliping({ db: clock.db, actor: systemActor, now: sentAt }, on, { scheduled: true });
  await deliverMailAt(clock.db, hoursFrom(sentAt, 1 / 60));
  await saveView(
    clock.at(hoursFrom(sentAt, -48)),
    viewSchema.parse({ list: 'articles', name: 'Perlu dijawab', query: 'nada=negative', shared: true }),
  );
  await saveView(
    clock.at(hoursFrom(sentAt, -48)),
    viewSchema.parse({ list: 'outlets', name: 'Media nasional', query: 'jangkauan=national', shared: true }),
  );
  for (const [list, name, query] of [
    ['outlets', 'Perlu diperiksa ulang', 'periksa=due'],
    ['journalists', 'Yang saya tangani', 'penanggung=saya'],
  ] as const)
    await saveView(clock.at(hoursFrom(sentAt, -48)), viewSchema.parse({ list, name, query, shared: true }));
  const shared = hoursFrom(sentAt, 0.5);
  await shareKliping(clock.at(shared < now ? shared : now), on, 14);
}
