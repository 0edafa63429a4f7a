import { findUserByEmail } from '#app/features/accounts/queries.server.ts';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { declareInterests, inviteJuror } from '#app/features/awards/judging/jurors.service.server.ts';
import { listEntries } from '#app/features/awards/judging/rounds.queries.server.ts';
import { createRound, openRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { criterionRows } from '#app/features/awards/judging/rubric.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import { interestsSchema, newJurorSchema, roundSchema } from '#app/features/awards/judging/schema.ts';
import { recuse, seatJurors } from '#app/features/awards/judging/seats.service.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import { hoursFrom, judgedYear, type SeedClock } from './context.ts';
import type { Demo } from './data/demo.ts';
import { int, mulberry32 } from './data/random.ts';

const panel = [
  { email: 'juri1@gema.example', position: 'Dosen komunikasi', employer: 'Universitas Batanghari Raya' },
  { email: 'juri2@gema.example', position: 'Wartawan senior', employer: 'Dewan Wartawan Jambi' },
  { email: 'juri3@gema.example', position: 'Pegiat serikat pekerja', employer: 'Serikat Pekerja Sawit' },
  { email: 'juri4@gema.example', position: 'Ahli bahasa', employer: 'Balai Bahasa Sepucuk' },
  {
    email: 'pimpinan@gema.example',
    position: 'Kepala kantor cabang',
    employer: 'Lembaga sendiri',
    agencyStaff: true,
  },
] as const;

/** The jury of the finished season: one round of outlets and one of journalists, seated and open to the jurors. */
export async function seedJury(clock: SeedClock, demo: Demo, now: string): Promise<void> {
  const finished = await judgedYear(clock.db);
  if (!finished) return;
  const season = (await findSeason(clock.db, finished.id))!;
  const league = season.leagues.find(({ scope }) => scope === 'regional') ?? season.leagues[0]!;
  const called = hoursFrom(now, -20 * 24);
  const jurors = [];
  for (const { email, ...facts } of panel) {
    const user = (await findUserByEmail(clock.db, email))!;
    const ctx = clock.at(called);
    const form = newJurorSchema.parse({ email, name: user.name, ...facts });
    const id = await inviteJuror(ctx, season.id, form);
    const actor: Actor = { kind: 'user', userId: user.id, name: user.name, role: user.role, sessionId: 0 };
    jurors.push({ id, actor });
    const worksFor =
      email === 'juri2@gema.example' ? demo.outlets.find(outlet => outlet.scope === 'regional') : undefined;
    const interests = worksFor
      ? [{ kind: 'paid_work', party: 'outlet', name: worksFor.name, note: 'Menulis kolom lepas' }]
      : [];
    await declareInterests(
      { ...clock.at(hoursFrom(called, 5)), actor },
      id,
      interestsSchema.parse({ interests }),
    );
  }
  const rubric = rubricTemplates.usual;
  const random = mulberry32(20251231);
  const pick = (least: number, below: number) => int(random, least, below - 1);
  const plan = async (values: { name: string; board: string; blind: boolean; dueOn: string }, at: string) => {
    const ctx = clock.at(at);
    const form = roundSchema.parse({
      ...values,
      leagueId: league.id,
      mode: 'marks',
      criteria: criterionRows(rubric),
      commentAtMost: rubric.commentAtMost,
      commentFrom: rubric.commentFrom,
      shortlist: 5,
      jurorsPerEntry: 3,
      indexWeight: 35,
      winners: 3,
    });
    const id = await createRound(ctx, season.id, form);
    await fillShortlist(ctx, id, pick);
    return id;
  };
  const day = (days: number) => hoursFrom(now, days * 24).slice(0, 10);
  const outlets = await plan(
    { name: 'Media daerah', board: 'outlets', blind: false, dueOn: day(4) },
    hoursFrom(now, -15 * 24),
  );
  const [entry] = await listEntries(clock.db, outlets);
  const staff = jurors.at(-1)!;
  await recuse({ ...clock.at(hoursFrom(now, -14 * 24)), actor: staff.actor }, outlets, {
    jurorId: staff.id,
    entryId: entry!.id,
    reason: 'Adik saya redaktur di media ini.',
  });
  const journalists = await plan(
    { name: 'Jurnalis daerah', board: 'journalists', blind: true, dueOn: day(10) },
    hoursFrom(now, -12 * 24),
  );
  for (const roundId of [outlets, journalists]) {
    const ctx = clock.at(hoursFrom(now, -10 * 24));
    await seatJurors(ctx, roundId);
    await openRound(ctx, roundId);
  }
}
