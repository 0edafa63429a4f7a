import { answerClaim, handOverClaim } from '#app/features/awards/completeness/answering.service.server.ts';
import {
  type PlannedCandidate,
  planCandidates,
} from '#app/features/awards/completeness/candidates.server.ts';
import { listClaims } from '#app/features/awards/completeness/claims.queries.server.ts';
import { sendLinks, setDates } from '#app/features/awards/completeness/inviting.service.server.ts';
import { sendDueAnswers } from '#app/features/awards/completeness/jobs.server.ts';
import { ownLink } from '#app/features/awards/completeness/links.server.ts';
import { sendClaims } from '#app/features/awards/completeness/sending.service.server.ts';
import { findSeason, listSeasons, type Season } from '#app/features/awards/seasons.queries.server.ts';
import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { createJobRunner } from '#app/features/jobs/runner.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import { localInputFromInstant } from '#app/lib/zones.ts';
import { createLogger } from '#app/log.server.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { addDays } from './data/days.ts';
import { missingStories } from './data/missing-stories.ts';
import { deliverMailAt } from './gatherings.ts';

const day = 24;

/** Candidates who can be written to and have a site, those with most articles first. */
async function reachable(clock: SeedClock, season: Season, now: string) {
  const plan = (await planCandidates(clock.db, season, now)).filter(each => each.contact.reason === null);
  const hosts = new Map(
    (await clock.db.selectFrom('outlets').select(['id', 'host']).execute()).map(row => [row.id, row.host]),
  );
  const busiest = (board: PlannedCandidate['board']) =>
    plan.filter(each => each.board === board).sort((a, b) => b.articles - a.articles);
  return {
    outlets: busiest('outlets').flatMap(each => {
      const host = hosts.get(each.entrantId);
      return host ? [{ ...each, host }] : [];
    }),
    journalists: busiest('journalists'),
  };
}

/**
 * The running season before its lock: every candidate has a link, four addresses are answered in the three ways there are, and
 * four wait.
 */
export async function seedCompleteness(
  clock: SeedClock,
  topics: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const running = (await listSeasons(clock.db)).find(({ status }) => status === 'open');
  const season = running && (await findSeason(clock.db, running.id));
  if (!season) return;
  const told = hoursFrom(now, -6 * day);
  const lockOn = [addDays(season.endsOn, 10), addDays(now.slice(0, 10), 12)].sort().at(-1)!;
  await setDates(clock.at(told), season.id, { lockOn, dueOn: addDays(now.slice(0, 10), 6) });
  await sendLinks(clock.at(hoursFrom(told, 1)), season.id);
  await deliverMailAt(clock.db, hoursFrom(told, 2));

  const { outlets, journalists } = await reachable(clock, season, now);
  const [first, second] = outlets;
  const [writer] = journalists;
  if (!first || !second || !writer) return;
  const send = async (candidate: PlannedCandidate, hours: number, lines: readonly string[]) => {
    const { id, generation } = candidate.invite!;
    const ctx = { ...clock.at(hoursFrom(now, hours)), actor: { kind: 'guest' as const, name: '' } };
    await sendClaims(ctx, tokenOf(ownLink({ id, generation })), lines.join('\n'));
    return (await listClaims(clock.db, { seasonId: season.id })).rows.slice(0, lines.length).reverse();
  };
  const log = async (claimId: number, hours: number, outletName: string, place: 0 | 1, url: string) => {
    const ctx = clock.at(hoursFrom(now, hours));
    const { lineId } = await handOverClaim(ctx, claimId);
    const { title, topic, dateline, body } = missingStories[place];
    const form = {
      ...{ title, url, outletName, dateline, body, language: 'id', entryMethod: 'url' },
      ...{ ownSources: 3, fieldReporting: 'yes', headlineTone: 'neutral', bodyTone: 'neutral' },
      publishedLocal: localInputFromInstant(hoursFrom(now, (-30 - place * 9) * day), 'Asia/Jakarta'),
      topicIds: [topics.get(topic)!],
      lineId: lineId!,
    };
    await logArticle(ctx, articleSchema.parse(form));
  };

  const sea = `https://${first.host}/berita/${missingStories[0].slug}`;
  const [logged, agenda, same] = await send(first, -5 * day, [
    `${sea} liputan dua hari bersama nelayan`,
    `https://${first.host}/agenda/sosialisasi-kantor-cabang`,
    `https://${first.host}/foto/galeri-penyerahan-santunan`,
  ]);
  await log(logged!.id, -4 * day, first.name, 0, sea);
  const ctx = clock.at(hoursFrom(now, -4 * day + 1));
  await answerClaim(ctx, agenda!.id, {
    decision: 'refused',
    article: '',
    answer: 'Halaman ini agenda kegiatan, bukan berita: tidak ada peristiwa yang dilaporkan.',
  });
  const known = await clock.db
    .selectFrom('articles')
    .select('id')
    .where('outlet_id', '=', first.entrantId)
    .where('status', '=', 'approved')
    .where('found_by', '=', 'feed')
    .where('published_on', '>=', season.startsOn)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await answerClaim(ctx, same!.id, {
    decision: 'known',
    article: String(known.id),
    answer: 'Galeri ini bagian dari berita yang sudah kami catat.',
  });
  const answered = hoursFrom(now, -4 * day + 2);
  await sendDueAnswers({
    ...{ db: clock.db, payload: null, now: () => answered },
    ...{ progress: async () => undefined, cancelled: async () => false },
  });
  await deliverMailAt(clock.db, hoursFrom(answered, 0.1));

  const harvest = `https://${second.host}/berita/${missingStories[1].slug}`;
  const [found] = await send(second, -2 * day, [
    harvest,
    `https://${second.host}/berita/ahli-waris-pedagang-pasar-terima-santunan`,
    `https://${second.host}/berita/perusahaan-angkutan-daftarkan-sopir tayang lagi di edisi cetak halaman 4`,
  ]);
  await log(found!.id, -1 * day, second.name, 1, harvest);
  await send(writer, -20, [
    'https://blog.contoh.example/catatan-lapangan-pekerja-rentan catatan di blog pribadi saya',
    `https://${second.host}/berita/magang-tanpa-jaminan-di-bengkel`,
  ]); // What was logged late is scored before anything of the season is looked at at an earlier instant.
  const at = new Date(now);
  await createJobRunner({ db: clock.db, logger: createLogger('warn'), clock: () => at }).runDue();
}
