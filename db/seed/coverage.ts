import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { runMessagesBetween } from '#app/features/coverage/messages.service.server.ts';
import { runOpenFindings } from '#app/features/coverage/open-findings/derive.server.ts';
import { runRederive } from '#app/features/coverage/rederive.service.server.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { approveKit, submitKit } from '#app/features/press-kits/approval.service.server.ts';
import { isOpenFault, overrideCheck, readChecks } from '#app/features/press-kits/checks/service.server.ts';
import type { ReleaseDocument } from '#app/features/press-kits/document.ts';
import { createKit, publishKit } from '#app/features/press-kits/service.server.ts';
import { findWorkingKit } from '#app/features/press-kits/working.queries.server.ts';
import { localInputFromInstant } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import type { Demo } from './data/demo.ts';
import type { DemoArticle, DemoRelease } from './data/types.ts';

async function seedRelease(
  clock: SeedClock,
  leader: SeedClock,
  release: DemoRelease,
  now: string,
): Promise<void> {
  const written = release.publishedAt ? hoursFrom(release.publishedAt, -20) : hoursFrom(now, -3);
  const id = await createKit(clock.at(written), {
    headline: release.headline,
    dateline: release.dateline,
    document: release.doc as ReleaseDocument,
    boilerplate: release.boilerplate,
    keyMessages: release.keyMessages,
    contactName: release.contactName,
    contactPhone: release.contactPhone,
    contactEmail: release.contactEmail,
    embargoUntil: release.embargoUntil,
  });
  if (release.status !== 'published') return;
  const publishedAt = release.publishedAt ?? now;
  const at = publishedAt < now ? publishedAt : now;
  await handIn(clock, id, hoursFrom(at, -2));
  await approveKit(leader.at(hoursFrom(at, -1)), { id, version: 1 });
  await publishKit(clock.at(at), { id });
}

/** Hands a kit in; what its checks hold against it is let pass with a reason first. */
export async function handIn(clock: SeedClock, id: number, at: string): Promise<void> {
  const kit = (await findWorkingKit(clock.db, id))!;
  const faults = (await readChecks(clock.db, kit, at)).filter(isOpenFault);
  for (const fault of faults)
    await overrideCheck(clock.at(at), { id, key: fault.key, reason: 'Angka resmi pada hari terbit.' });
  await submitKit(clock.at(at), { id, version: kit.version });
}

/** The press kits and the older releases, oldest first. */
export async function seedReleases(
  clock: SeedClock,
  leader: SeedClock,
  demo: Demo,
  now: string,
): Promise<void> {
  const order = (release: DemoRelease) => release.publishedAt ?? now;
  const all = [...demo.archive, ...demo.releases].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const release of all) await seedRelease(clock, leader, release, now);
}

type Names = {
  outlets: ReadonlyMap<string, string>;
  journalists: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, number>;
};

function formOf(article: DemoArticle, names: Names) {
  return articleSchema.parse({
    title: article.title,
    outletName: names.outlets.get(article.outlet),
    journalistNames: article.journalists.map(key => names.journalists.get(key)).join(', '),
    url: article.url ?? undefined,
    rubric: article.rubric,
    publishedLocal: localInputFromInstant(article.publishedAt, 'Asia/Jakarta'),
    dateline: article.dateline,
    body: article.body,
    language: 'id',
    seconds: article.seconds ?? undefined,
    format: article.format,
    headlineTone: article.headlineTone,
    bodyTone: article.bodyTone,
    regency: article.regency ?? undefined,
    ownSources: article.ownSources,
    fieldReporting: article.fieldReporting ? 'yes' : 'no',
    topicIds: article.topics.flatMap(code => names.topics.get(code) ?? []),
    spokespersons: article.spokespersons.map(person => `${person.name}, ${person.title}`).join('\n'),
    entryMethod: article.url ? 'url' : 'manual',
  });
}

const batch = 100;

/** Logs every article through the service, a few hours after it was published. */
export async function seedArticles(
  clock: SeedClock,
  demo: Demo,
  topics: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const names: Names = {
    topics,
    outlets: new Map(demo.outlets.map(outlet => [outlet.key, outlet.name])),
    journalists: new Map(demo.journalists.map(person => [person.key, person.name])),
  };
  for (let from = 0; from < demo.articles.length; from += batch) {
    await inTransaction(clock.db, async db => {
      for (const article of demo.articles.slice(from, from + batch)) {
        const logged = hoursFrom(article.publishedAt, 3);
        const ctx = { db, actor: clock.actor, now: logged < now ? logged : now };
        const id = await logArticle(ctx, formOf(article, names));
        await db.updateTable('articles').set({ found_by: article.foundBy }).where('id', '=', id).execute();
        if (article.status === 'dismissed')
          await dismissArticle(ctx, id, article.statusReason || 'Di luar topik');
      }
    });
  }
}

/** Derives every article's originality, messages and open findings once, in order of publication, instead of by the jobs of each act. */
export async function deriveAll(db: Db, now: string): Promise<void> {
  await db.deleteFrom('jobs').where('status', '=', 'queued').where('kind', 'like', 'coverage.%').execute();
  const run = {
    db,
    payload: { from: '2000-01-01T00:00:00.000Z', to: now },
    now: () => now,
    progress: async () => undefined,
    cancelled: async () => false,
  };
  await runRederive(run);
  await runMessagesBetween(run);
  await runOpenFindings(run);
}
