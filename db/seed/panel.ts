import { findUserByEmail } from '#app/features/accounts/queries.server.ts';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { declareInterests, inviteJuror } from '#app/features/awards/judging/jurors.service.server.ts';
import { listEntries, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound, createRound, openRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { criterionRows } from '#app/features/awards/judging/rubric.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import { interestsSchema, newJurorSchema, roundSchema } from '#app/features/awards/judging/schema.ts';
import { seatJurors } from '#app/features/awards/judging/seats.service.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import type { SeedClock } from './context.ts';
import { int, mulberry32 } from './data/random.ts';
import { writeBallot, writeSheets } from './written-marks.ts';

const panel = [
  { email: 'juri1@gema.example', position: 'Dosen komunikasi', employer: 'Universitas Batanghari Raya' },
  { email: 'juri2@gema.example', position: 'Wartawan senior', employer: 'Dewan Wartawan Jambi' },
  { email: 'juri4@gema.example', position: 'Ahli bahasa', employer: 'Balai Bahasa Sepucuk' },
] as const;

const merits = [8.4, 7.3, 7.0, 6.1, 5.4];
const strictness = [0.5, -0.4, 0];
const comments = [
  'Turun ke kebun dan pelabuhan, bukan menunggu siaran pers.',
  'Angka dan dasar hukumnya dapat diperiksa pembaca.',
  'Judul lugas; penjelasan manfaat bagi pekerja informal mudah diikuti.',
];

/**
 * The jury of the demo's quarter: three people, a round of marks on outlets and a ranking of journalists, both closed.
 * Undefined when a league has no candidates.
 */
export async function seedPanel(
  clock: SeedClock,
  seasonId: number,
  days: (count: number) => string,
): Promise<{ outlets: number; journalists: number; reasons: string } | undefined> {
  const { db } = clock;
  const { leagues } = (await findSeason(db, seasonId))!;
  const league = leagues.find(({ scope }) => scope === 'regional')!;
  const jurors: number[] = [];
  for (const { email, ...facts } of panel) {
    const user = (await findUserByEmail(db, email))!;
    const form = newJurorSchema.parse({ email, name: user.name, ...facts });
    const id = await inviteJuror(clock.at(days(-26)), seasonId, form);
    const actor = { kind: 'user', userId: user.id, name: user.name, role: user.role, sessionId: 0 } as const;
    await declareInterests({ ...clock.at(days(-25)), actor }, id, interestsSchema.parse({ interests: [] }));
    jurors.push(id);
  }
  const rubric = rubricTemplates.usual;
  const random = mulberry32(20250930);
  const plan = async (values: object) => {
    const form = roundSchema.parse({
      ...{ leagueId: league.id, criteria: criterionRows(rubric), blind: true, shortlist: merits.length },
      ...{ commentAtMost: rubric.commentAtMost, commentFrom: rubric.commentFrom, jurorsPerEntry: 3 },
      ...values,
    });
    const id = await createRound(clock.at(days(-24)), seasonId, form);
    await fillShortlist(clock.at(days(-24)), id, (least, below) => int(random, least, below - 1));
    const entries = (await listEntries(db, id)).map(entry => entry.id);
    if (entries.length < merits.length) return undefined;
    await seatJurors(clock.at(days(-23)), id);
    await openRound(clock.at(days(-23)), id);
    return { id, entries };
  };
  const outlets = await plan({
    ...{ name: 'Media teraktif daerah', board: 'outlets', mode: 'marks', indexWeight: 35, winners: 3 },
  });
  const journalists = await plan({
    ...{ name: 'Jurnalis pilihan juri', board: 'journalists', mode: 'ranking', indexWeight: 0, winners: 1 },
  });
  if (!outlets || !journalists) return undefined;
  const seats = (await listSeats(db, outlets.id)).filter(seat => seat.status === 'seated');
  await writeSheets(
    db,
    days(-17),
    seats.map(({ id, entryId, jurorId }, at) => {
      const worth = merits[outlets.entries.indexOf(entryId)]! - strictness[jurors.indexOf(jurorId)]!;
      const marks = rubric.criteria.map(({ key }, c) => {
        const mark = Math.round(worth + [0.4, -0.3, 0, 0.2, -0.5][(c + at) % 5]!);
        return [key, Math.min(10, Math.max(2, mark))] as const;
      });
      return {
        seatId: id,
        marks: Object.fromEntries(marks),
        comments: Object.fromEntries(
          marks
            .filter(([, mark]) => mark >= 9)
            .map(([key], i) => [key, comments[(at + i) % comments.length]!]),
        ),
        comment: at % 2 === 0 ? comments[at % comments.length]! : '',
      };
    }),
  );
  await closeRound(clock.at(days(-14)), outlets.id);
  const [a, b, c, d, e] = journalists.entries.map(id => [id]) as [
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const rankings = [
    [a, b, c, d, e],
    [b, a, d, c, e],
    [a, c, b, e, d],
  ];
  for (const [i, jurorId] of jurors.entries()) {
    await writeBallot(db, days(-17), { roundId: journalists.id, jurorId, ranking: rankings[i]! });
  }
  await closeRound(clock.at(days(-14)), journalists.id);
  return {
    outlets: outlets.id,
    journalists: journalists.id,
    reasons: 'Dua dari tiga juri menempatkannya di tempat pertama.',
  };
}
