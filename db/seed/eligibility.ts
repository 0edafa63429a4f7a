import { listExcludedArticles } from '#app/features/awards/desk/excluded.queries.server.ts';
import {
  decideOnArticle,
  liftRuling,
  recordRuling,
  setCandidateAside,
} from '#app/features/awards/desk/service.server.ts';
import { findSeason, listSeasons } from '#app/features/awards/seasons.queries.server.ts';
import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { createJobRunner } from '#app/features/jobs/runner.server.ts';
import { localInputFromInstant } from '#app/lib/zones.ts';
import { createLogger } from '#app/log.server.ts';
import type { Db } from '#db/connection.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { addDays, wibDay, wibInstant } from './data/days.ts';
import type { Demo } from './data/demo.ts';

/** Articles of little weight that count in a standing, the latest first. */
async function countedArticles(db: Db, ruleSetId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('standing_points as p')
    .innerJoin('standings as s', 's.id', 'p.standing_id')
    .select('p.article_id as id')
    .where('s.rule_set_id', '=', ruleSetId)
    .where('s.board', '=', 'outlets')
    .where('p.points', '>', 0)
    .where('p.points', '<', 1)
    .orderBy('p.article_id', 'desc')
    .limit(40)
    .execute();
  return rows.map(({ id }) => id);
}

/** Two articles of which something is not known: a broadcast without length or text, a photo with a caption too short to compare. */
async function logDoubtful(clock: SeedClock, demo: Demo, topicId: number, now: string): Promise<void> {
  const day = addDays(wibDay(now), -3);
  const outletOf = (channel: string) => demo.outlets.find(outlet => outlet.channel === channel)?.name;
  const log = async (hour: number, values: Record<string, unknown>) => {
    const publishedAt = wibInstant(day, hour * 3600);
    const publishedLocal = localInputFromInstant(publishedAt, 'Asia/Jakarta');
    await logArticle(
      clock.at(hoursFrom(publishedAt, 3)),
      articleSchema.parse({ publishedLocal, topicIds: [topicId], ...values }),
    );
  };
  await log(18, { title: 'Dialog Sore: Perlindungan Pengemudi Ojek', outletName: outletOf('television') });
  await log(7, {
    title: 'Foto: Antre Santunan di Kantor Cabang',
    outletName: outletOf('photo') ?? outletOf('print'),
    format: 'photo',
    body: 'Ahli waris nelayan menunggu giliran di kantor cabang Jambi, Selasa.',
  });
}

/** The running season's desk: an article brought back and one set aside, a journalist set aside, a ruling that stands and one lifted. */
export async function seedEligibility(
  clock: SeedClock,
  demo: Demo,
  topics: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const { db } = clock;
  await logDoubtful(clock, demo, topics.get('JKK')!, now);
  const running = (await listSeasons(db)).find(({ status }) => status === 'open');
  const season = running && (await findSeason(db, running.id));
  if (!season?.shown) return;
  const { ruleSetId } = season.shown;
  const day = (back: number) => hoursFrom(now, -24 * back).slice(0, 10);
  const excluded = await listExcludedArticles(db, ruleSetId, {
    ...{ board: 'outlets', reasons: ['too_short'], before: null },
  });
  const short = excluded.find(({ reasons }) => reasons.length === 1);
  if (short) {
    const reason = 'Liputan langsung dari lokasi kecelakaan kerja; panitia menilai pendeknya wajar.';
    await decideOnArticle(clock.at(hoursFrom(now, -30)), season.id, short.articleId, {
      verdict: 'restored',
      reason,
    });
  }
  const [asideId, ethicsId, errorId] = (await countedArticles(db, ruleSetId)).filter((_, i) => i % 9 === 4);
  if (asideId && ethicsId && errorId) {
    await decideOnArticle(clock.at(hoursFrom(now, -28)), season.id, asideId, {
      verdict: 'set_aside',
      reason: 'Ditulis bersama staf kantor cabang.',
    });
    await recordRuling(clock.at(hoursFrom(now, -26)), ethicsId, {
      ...{ kind: 'ethics', decidedBy: 'Dewan Pers', decidedOn: day(6) },
      note: 'Identitas korban kecelakaan kerja disebut tanpa izin keluarga; pengaduan dikabulkan.',
    });
    await recordRuling(clock.at(hoursFrom(now, -25)), errorId, {
      ...{ kind: 'factual_error', decidedBy: 'Redaksi', decidedOn: day(9) },
      note: 'Angka santunan JKM keliru dua kali lipat.',
    });
    const { id } = await db
      .selectFrom('article_rulings')
      .select('id')
      .where('article_id', '=', errorId)
      .executeTakeFirstOrThrow();
    await liftRuling(
      clock.at(hoursFrom(now, -20)),
      id,
      'Sudah diralat redaksi dengan catatan di bawah artikel.',
    );
  }
  const last = await db
    .selectFrom('standings')
    .select('entrant_id as entrantId')
    .where('rule_set_id', '=', ruleSetId)
    .where('board', '=', 'journalists')
    .where('a', '>', 0)
    .orderBy('a')
    .orderBy('entrant_id')
    .limit(1)
    .executeTakeFirst();
  if (last) {
    const reason = 'Anggota dewan juri musim ini.';
    await setCandidateAside(clock.at(hoursFrom(now, -18)), season.id, {
      ...{ board: 'journalists', entrantId: last.entrantId, reason },
    });
  }
  await createJobRunner({ db, logger: createLogger('warn'), clock: () => new Date(now) }).runDue();
}
