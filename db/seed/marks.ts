import { findUserByEmail } from '#app/features/accounts/queries.server.ts';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { listJurors } from '#app/features/awards/judging/jurors.queries.server.ts';
import { findRound, listRounds } from '#app/features/awards/judging/rounds.queries.server.ts';
import { createRound, openRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import { roundSchema } from '#app/features/awards/judging/schema.ts';
import { seatJurors } from '#app/features/awards/judging/seats.service.server.ts';
import { saveRanking } from '#app/features/awards/marking/rankings.service.server.ts';
import { rankingSchema, sheetSchema } from '#app/features/awards/marking/schema.ts';
import { listOwnSeats } from '#app/features/awards/marking/sheets.queries.server.ts';
import { saveSheet } from '#app/features/awards/marking/sheets.service.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { hoursFrom, judgedYear, type SeedClock } from './context.ts';
import { int, mulberry32 } from './data/random.ts';

const high = [
  'Tiga sumber sendiri dan satu kunjungan ke kebun; semua angka cocok dengan data resmi.',
  'Cerita keluarga pekerja yang menerima santunan ditulis utuh dan dapat diperiksa.',
  'Dasar hukum, tarif, dan cara mendaftar dijelaskan tanpa istilah teknis.',
];
const low = [
  'Hampir seluruhnya dari siaran pers; tidak ada narasumber di luar lembaga.',
  'Angka kepesertaan tertukar dengan BPJS Kesehatan dan tidak diralat.',
];
const remarks = ['Layak dibahas untuk tempat pertama.', '', 'Kuat di lapangan, lemah di data.', ''];

type Seated = { actor: Actor; jurorId: number };
type Draw = () => number;

async function seated({ db }: SeedClock, seasonId: number): Promise<Seated[]> {
  const jurors = await listJurors(db, seasonId);
  return Promise.all(
    jurors
      .sort((a, b) => a.id - b.id)
      .map(async ({ id, userId, name, email }) => {
        const { role } = (await findUserByEmail(db, email))!;
        return { jurorId: id, actor: { kind: 'user' as const, userId, name, role, sessionId: 0 } };
      }),
  );
}

/** A sheet as this juror would fill it in: entries differ in worth, jurors in strictness. */
function filled(entryId: number, strict: number, draw: Draw, criteria: number) {
  const worth = 5.2 + ((entryId * 7) % 5) * 0.9;
  const marks = rubricTemplates.usual.criteria.slice(0, criteria).map(({ key }) => {
    const mark = Math.min(10, Math.max(2, Math.round(worth - strict + (draw() - 0.5) * 3)));
    const reasons = mark >= 9 ? high : mark <= 3 ? low : [];
    return { key, mark, comment: reasons[Math.floor(draw() * reasons.length)] ?? '' };
  });
  return { marks, comment: remarks[Math.floor(draw() * remarks.length)] };
}

async function mark(
  ctx: Context<Db>,
  roundId: number,
  juror: Seated,
  { strict, draw, sheets }: { strict: number; draw: Draw; sheets: readonly ('sent' | 'draft')[] },
): Promise<void> {
  const seats = (await listOwnSeats(ctx.db, roundId, juror.jurorId)).filter(seat => seat.status === 'seated');
  for (const [at, { seatId, entryId }] of seats.entries()) {
    const sheet = sheets[at];
    if (!sheet) return;
    const form = filled(entryId, strict, draw, sheet === 'sent' ? 5 : 3);
    await saveSheet(
      { ...ctx, actor: juror.actor },
      roundId,
      seatId,
      sheetSchema.parse({ ...form, send: sheet === 'sent' }),
    );
  }
}

/** One more round that jurors rank, with a ballot that is submitted and a draft; and one that waits for wild cards. */
async function moreRounds(clock: SeedClock, seasonId: number, jurors: readonly Seated[], now: string) {
  const season = (await findSeason(clock.db, seasonId))!;
  const league = season.leagues.find(({ scope }) => scope === 'national') ?? season.leagues[0]!;
  const random = mulberry32(20251203);
  const pick = (least: number, below: number) => int(random, least, below - 1);
  const plan = async (values: { name: string; board: string }) => {
    const ctx = clock.at(hoursFrom(now, -9 * 24));
    const form = roundSchema.parse({
      leagueId: league.id,
      mode: 'ranking',
      shortlist: 4,
      jurorsPerEntry: 3,
      indexWeight: 0,
      winners: 1,
      dueOn: hoursFrom(now, 8 * 24).slice(0, 10),
      ...values,
    });
    const id = await createRound(ctx, seasonId, form);
    await fillShortlist(ctx, id, pick);
    return id;
  };
  const ranked = await plan({ name: 'Media nasional pilihan juri', board: 'outlets' });
  const opening = clock.at(hoursFrom(now, -8 * 24));
  await seatJurors(opening, ranked);
  await openRound(opening, ranked);
  await plan({ name: 'Jurnalis nasional', board: 'journalists' });
  for (const [at, juror] of jurors.slice(0, 2).entries()) {
    const seats = await listOwnSeats(clock.db, ranked, juror.jurorId);
    const entries = seats.map(({ entryId }, place) => ({
      id: entryId,
      place: place + 1 + ((place + at) % 2),
    }));
    await saveRanking(
      { ...clock.at(hoursFrom(now, -48 + at)), actor: juror.actor },
      ranked,
      rankingSchema.parse({ entries, version: 0, send: at === 0 }),
    );
  }
}

/** Jurors at work on the finished season: the outlets' round is marked by all, the journalists' one by half. */
export async function seedMarks(clock: SeedClock, now: string): Promise<void> {
  const finished = await judgedYear(clock.db);
  if (!finished) return;
  const jurors = await seated(clock, finished.id);
  const [outlets, journalists] = await listRounds(clock.db, finished.id);
  if (!outlets || !journalists) return;
  const draw = mulberry32(20251202);
  const all = Array.from(
    { length: (await findRound(clock.db, outlets.id))!.shortlist + 5 },
    () => 'sent' as const,
  );
  const half = [
    ['sent', 'sent', 'sent', 'sent', 'sent'],
    ['sent', 'draft'],
    ['sent', 'sent', 'draft'],
    [],
  ] as const;
  for (const [at, juror] of jurors.entries()) {
    const strict = [0.6, -0.4, 0, 1.1, -0.7][at] ?? 0;
    const ctx = clock.at(hoursFrom(now, -5 * 24 + at * 3));
    await mark(ctx, outlets.id, juror, { strict, draw, sheets: all });
    await mark(ctx, journalists.id, juror, { strict, draw, sheets: half[at] ?? [] });
  }
  await moreRounds(clock, finished.id, jurors, now);
}
