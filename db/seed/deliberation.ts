import { decideRound } from '#app/features/awards/deliberation/decisions.service.server.ts';
import { readMeeting } from '#app/features/awards/deliberation/meeting.server.ts';
import { decisionSchema } from '#app/features/awards/deliberation/schema.ts';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { listJurors } from '#app/features/awards/judging/jurors.queries.server.ts';
import { findRound, listEntries, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound, createRound, openRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { criterionRows } from '#app/features/awards/judging/rubric.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import { roundSchema } from '#app/features/awards/judging/schema.ts';
import { seatJurors } from '#app/features/awards/judging/seats.service.server.ts';
import { agreeWeights } from '#app/features/awards/judging/weights.service.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { hoursFrom, judgedYear, type SeedClock } from './context.ts';
import { int, mulberry32 } from './data/random.ts';
import { writeBallot, writeSheets } from './written-marks.ts';

/** How good the finalists are and how generous the jurors, from which the demo's marks are made. */
const merits = [7.2, 7.6, 6.4, 6.9, 5.3, 4.6];
const generosity = [0.9, -0.7, 0.2, -0.2, 0.4];
const emphasis = [0.3, -0.4, 0.1, 0.5, -0.6];

const praise = [
  'Menelusuri klaim santunan sampai ke keluarga penerima; datanya dapat diperiksa.',
  'Liputan lapangan di kebun sawit, bukan salinan siaran pers.',
];
const blame = ['Angkanya tidak disebut sumbernya.', 'Hanya satu narasumber, dari lembaga sendiri.'];

/**
 * What the committee of the finished season meets on: a round of marks by part of the panel that waits for its decision, a
 * ranking on which the methods disagree, decided, a decided screening, and a round whose weights are agreed.
 */
export async function seedDeliberation(clock: SeedClock, now: string): Promise<void> {
  const finished = await judgedYear(clock.db);
  if (!finished) return;
  const season = (await findSeason(clock.db, finished.id))!;
  const national = season.leagues.find(({ scope }) => scope === 'national');
  const community = season.leagues.find(({ scope }) => scope === 'community');
  if (!national || !community) return;
  const days = (count: number) => hoursFrom(now, count * 24);
  const random = mulberry32(20251205);
  const pick = (least: number, below: number) => int(random, least, below - 1);
  const rubric = rubricTemplates.usual;
  const prepare = async (values: object, at: string) => {
    const ctx = clock.at(at);
    const form = roundSchema.parse({
      criteria: criterionRows(rubric),
      commentAtMost: rubric.commentAtMost,
      commentFrom: rubric.commentFrom,
      blind: true,
      indexWeight: 35,
      winners: 3,
      ...values,
    });
    const id = await createRound(ctx, season.id, form);
    await fillShortlist(ctx, id, pick);
    return id;
  };
  const plan = async (values: object) => {
    const id = await prepare(values, days(-18));
    await seatJurors(clock.at(days(-18)), id);
    await openRound(clock.at(days(-17)), id);
    const seats = (await listSeats(clock.db, id)).filter(seat => seat.status === 'seated');
    return { id, seats, entries: (await listEntries(clock.db, id)).map(entry => entry.id) };
  };
  const jurors = (await listJurors(clock.db, season.id)).map(({ id }) => id).sort((a, b) => a - b);
  const marked = days(-9);

  const outlets = await plan({
    name: 'Media komunitas',
    board: 'outlets',
    mode: 'marks',
    leagueId: community.id,
    shortlist: merits.length,
    jurorsPerEntry: 3,
  });
  await writeSheets(
    clock.db,
    marked,
    outlets.seats.map(({ id, entryId, jurorId }, at) => {
      const [entry, juror] = [outlets.entries.indexOf(entryId), jurors.indexOf(jurorId)];
      const marks = rubric.criteria.map(({ key }, c) => {
        const mark =
          merits[entry % merits.length]! + generosity[juror]! + emphasis[(c + entry) % emphasis.length]!;
        return [key, Math.max(1, Math.min(10, Math.round(mark)))] as const;
      });
      const comments = marks.flatMap(([key, mark]) => {
        if (mark >= 9) return [[key, praise[at % praise.length]!]];
        return mark <= 3 ? [[key, blame[at % blame.length]!]] : [];
      });
      return {
        seatId: id,
        marks: Object.fromEntries(marks),
        comments: Object.fromEntries(comments),
        comment: at % 4 === 0 ? 'Konsisten sepanjang tahun; sudut pandang pekerja informal kuat.' : '',
      };
    }),
  );
  await closeRound(clock.at(days(-3)), outlets.id);

  const journalists = await plan({
    name: 'Jurnalis nasional terbaik',
    board: 'journalists',
    mode: 'ranking',
    leagueId: national.id,
    shortlist: 5,
    jurorsPerEntry: 5,
  });
  const [a, b, c, d, e] = journalists.entries as [number, number, number, number, number];
  const rankings = [
    [[a], [b], [c], [d], [e]],
    [[a], [b], [d], [c], [e]],
    [[a], [b], [c], [e], [d]],
    [[b], [c], [d], [e], [a]],
    [[b], [c, d], [e], [a]],
  ];
  for (const [i, jurorId] of jurors.slice(0, rankings.length).entries()) {
    await writeBallot(clock.db, marked, { roundId: journalists.id, jurorId, ranking: rankings[i]! });
  }
  await closeRound(clock.at(days(-3)), journalists.id);

  const screening = await plan({
    name: 'Saringan jurnalis komunitas',
    board: 'journalists',
    mode: 'screening',
    leagueId: community.id,
    shortlist: 8,
    jurorsPerEntry: 3,
  });
  await writeSheets(
    clock.db,
    marked,
    screening.seats.map(({ id, entryId }, at) => {
      const passed = screening.entries.indexOf(entryId) + (at % 3) < 6;
      return { seatId: id, passed, comment: passed ? '' : 'Sebagian besar artikelnya salinan siaran pers.' };
    }),
  );
  await closeRound(clock.at(days(-3)), screening.id);

  const decide = async (roundId: number, names: readonly string[], reasons: string) => {
    const round = (await findRound(clock.db, roundId))!;
    const { advice } = await readMeeting(clock.db, round);
    await decideRound(
      clock.at(hoursFrom(now, -20)),
      roundId,
      decisionSchema.parse({
        metOn: hoursFrom(now, -24).slice(0, 10),
        entries: advice.places
          .filter(({ rank }) => rank <= round.winners)
          .map(({ entryId, rank }) => ({ entryId, place: rank, award: names[rank - 1] ?? '' })),
        attendance: jurors.map((jurorId, i) => ({ jurorId, present: i !== 3 })),
        reasons,
        version: round.version,
      }),
    );
  };
  await decide(
    journalists.id,
    ['Jurnalis nasional terbaik', 'Jurnalis nasional terbaik kedua', 'Jurnalis nasional terbaik ketiga'],
    'Borda menempatkan peserta lain di tempat pertama. Panitia mengikuti Schulze, cara yang ditetapkan sebelum penilaian: tiga dari lima juri menempatkannya di atas semua peserta lain.',
  );
  await decide(screening.id, [], '');

  // One more is being prepared, its weights agreed by comparing criteria.
  const prepared = await prepare(
    {
      name: 'Media nasional',
      board: 'outlets',
      mode: 'marks',
      leagueId: national.id,
      shortlist: 5,
      jurorsPerEntry: 5,
    },
    days(-1),
  );
  const { version } = (await findRound(clock.db, prepared))!;
  await agreeWeights(clock.at(days(-1)), prepared, {
    method: 'pairwise',
    values: [0, 2, 2, 4, 2, 2, 4, 0, 2, 2],
    version,
  });
}
