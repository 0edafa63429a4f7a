import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { createFigure } from '#app/features/programs/figures.service.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { createTarget } from '#app/features/programs/targets.service.server.ts';
import { ensureDefaultTopics } from '#app/features/programs/topics.service.server.ts';
import { officeSchema } from '#app/features/settings/schema.ts';
import { updateOffice } from '#app/features/settings/service.server.ts';
import { type Actor, systemActor } from '#app/lib/actor.ts';
import type { Role } from '#app/lib/permissions.ts';
import type { Db } from '#db/connection.ts';
import { seedAudience } from './audience.ts';
import { seedSeasons } from './awards.ts';
import { seedBulkEdits } from './bulk.ts';
import { seedCertificates } from './certificates.ts';
import { seedCompleteness } from './completeness.ts';
import { seedClock } from './context.ts';
import { deriveAll, seedArticles, seedReleases } from './coverage.ts';
import { buildDemo, type Demo } from './data/demo.ts';
import { seedDeliberation } from './deliberation.ts';
import { seedEligibility } from './eligibility.ts';
import { seedGatherings } from './gatherings.ts';
import { seedInbox } from './inbox.ts';
import { seedIncoming } from './incoming.ts';
import { seedJury } from './jury.ts';
import { seedWrittenKits } from './kits.ts';
import { seedKitsAtWork } from './kits-at-work.ts';
import { seedLogging } from './logging.ts';
import { seedMarks } from './marks.ts';
import { seedNotes } from './notes.ts';
import { seedDoubles, seedJournalists, seedOutlets, seedUsers } from './partners.ts';
import { seedPressRoom } from './press-room.ts';
import { seedReceivedMails } from './received-mails.ts';
import { seedBook, seedReports } from './reports.ts';
import { seedResults } from './results.ts';
import { seedSnapshots } from './snapshots.ts';
import { leaveToneOpen } from './tone.ts';
import { seedCorrections, seedSlip } from './understanding.ts';
import { seedWorks } from './works.ts';

async function seedPrograms(db: Db, demo: Demo, now: string): Promise<Map<string, number>> {
  const ctx = { db, actor: systemActor, now };
  await ensureDefaultTopics(ctx);
  for (const figure of demo.figures) await createFigure(ctx, figure);
  for (const target of demo.targets) await createTarget(ctx, target);
  return new Map((await listTopics(db, {})).map(topic => [topic.code, topic.id]));
}

/**
 * Fills an empty, migrated database with the demo, through the services: the same data for the same `now`.
 * @param now UTC instant near which the data end
 * @param say called with each step's name
 */
export async function seedDemo(
  db: Db,
  now: string,
  say: (step: string) => void = () => undefined,
): Promise<Demo> {
  setWorkerEntry(new URL('./worker-entry.mjs', import.meta.url));
  const demo = buildDemo(now);
  const begun = demo.articles[0]!.publishedAt;
  const setUp = { db, actor: systemActor, now: begun };
  say('users and settings');
  const users = await seedUsers(setUp, demo);
  await updateOffice(setUp, officeSchema.parse(demo.office));
  const actorOf = (role: Role): Actor => ({
    kind: 'user',
    userId: users.get(role)!,
    name: demo.users.find(user => user.role === role)!.name,
    role,
    sessionId: 0,
  });
  const clock = seedClock(db, actorOf('officer'));
  const topics = await seedPrograms(db, demo, now);
  say('outlets and journalists');
  const officers = [users.get('officer')!, users.get('admin')!];
  const outlets = await seedOutlets(clock.at(now), demo, officers);
  const people = await seedJournalists(clock.at(now), demo, outlets, officers);
  await seedNotes(clock, demo, { outlets, people }, actorOf('admin'), now);
  say('releases');
  const leader = seedClock(db, actorOf('leader'));
  await seedReleases(clock, leader, demo, now);
  await seedPressRoom(clock, now);
  await seedWrittenKits(clock, leader, now);
  say('articles');
  await seedArticles(clock, demo, topics, now);
  say('feeds, suggestions and missed articles');
  await seedInbox(clock, demo, outlets, now);
  await seedSlip(clock, demo, topics, now);
  say('what waits for a check');
  await seedLogging(clock, demo, now);
  await seedReceivedMails(clock, now);
  say('originality and messages');
  await deriveAll(db, now);
  await seedCorrections(clock, now);
  await seedSnapshots(clock, now);
  await leaveToneOpen(db);
  say('gatherings and their mail');
  await seedGatherings(clock, demo, people, now);
  await seedIncoming(clock, now);
  say('award seasons');
  await seedSeasons(clock, demo, topics, now);
  await seedEligibility(clock, demo, topics, now);
  await seedJury(clock, demo, now);
  await seedCertificates(clock, now);
  await seedWorks(clock, now);
  await seedCompleteness(clock, topics, now);
  await seedMarks(clock, now);
  await seedDeliberation(clock, now);
  await seedResults(clock, now);
  await seedBulkEdits(clock, topics, now);
  await seedDoubles(clock.at(now), demo);
  await seedAudience(clock, topics, people, now);
  say('clips');
  await seedReports(clock, users, now);
  await seedBook(clock, topics.get('JKK')!, demo.password, now);
  say('press kits at work');
  await seedKitsAtWork(clock, leader, now);
  return demo;
}
