import { findUserByEmail } from '#app/features/accounts/queries.server.ts';
import { listCertificates } from '#app/features/awards/certificates/certificates.queries.server.ts';
import {
  issueForAwards,
  withdrawCertificate,
} from '#app/features/awards/certificates/issuing.service.server.ts';
import { templateSchema } from '#app/features/awards/certificates/schema.ts';
import { createTemplate } from '#app/features/awards/certificates/templates.service.server.ts';
import { decideRound } from '#app/features/awards/deliberation/decisions.service.server.ts';
import { readMeeting } from '#app/features/awards/deliberation/meeting.server.ts';
import { requestRobustness, runRobustness } from '#app/features/awards/deliberation/robustness.server.ts';
import { decisionSchema } from '#app/features/awards/deliberation/schema.ts';
import { listJurors } from '#app/features/awards/judging/jurors.queries.server.ts';
import { findRound, listEntries } from '#app/features/awards/judging/rounds.queries.server.ts';
import { dossierPurpose } from '#app/features/awards/results/announcement.server.ts';
import { listDossiers, listObjections } from '#app/features/awards/results/dossiers.queries.server.ts';
import {
  checkRun,
  requestCheck,
  requestLock,
  runLock,
} from '#app/features/awards/results/locking.service.server.ts';
import { answerObjection, objectToResults } from '#app/features/awards/results/objections.service.server.ts';
import { publishRun, runAnnouncement } from '#app/features/awards/results/publishing.service.server.ts';
import { type AwardRun, findNewestRun } from '#app/features/awards/results/runs.queries.server.ts';
import { signRun } from '#app/features/awards/results/signing.service.server.ts';
import { requestComparison, runComparison } from '#app/features/awards/results/since-lock.server.ts';
import { listSeasons } from '#app/features/awards/seasons.queries.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import { isoDay } from '#app/lib/zones.ts';
import { drawnSignature } from './certificates.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { carryOut } from './jobs.ts';
import { seedPanel } from './panel.ts';

/**
 * A quarter from its jury to its certificates: decided, locked, signed by two people and published; an objection that was
 * upheld led to another decision and a second run; of two more one is refused and one waits. Of the certificates that the
 * second run made untrue one is withdrawn and issued anew, one still waits for somebody to see to it.
 */
export async function seedResults(clock: SeedClock, now: string): Promise<void> {
  const { db } = clock;
  const season = (await listSeasons(db)).find(({ name }) => name.includes('Triwulan'));
  if (!season) return;
  // From ten in the morning, WIB.
  const days = (count: number) => hoursFrom(`${now.slice(0, 10)}T03:00:00.000Z`, count * 24);
  const panel = await seedPanel(clock, season.id, days);
  if (!panel) return;

  const decide = async (
    roundId: number,
    at: number,
    { awards, order, reasons }: { awards: string[]; order?: number[]; reasons: string },
  ) => {
    const round = (await findRound(db, roundId))!;
    if (round.mode === 'marks') {
      await requestRobustness(clock.at(days(at)), roundId);
      await carryOut(db, 'awards.robustness', runRobustness, days(at), roundId);
    }
    const { advice } = await readMeeting(db, round);
    const advised = advice.places.filter(({ rank }) => rank <= round.winners).map(({ entryId }) => entryId);
    const jurors = await listJurors(db, season.id);
    const form = decisionSchema.parse({
      metOn: isoDay(days(at), 'Asia/Jakarta'),
      entries: (order ?? advised).map((entryId, i) => ({ entryId, place: i + 1, award: awards[i] })),
      attendance: jurors.map(({ id }, i) => ({ jurorId: id, present: i !== 2 })),
      reasons,
      version: round.version,
    });
    await decideRound(clock.at(days(at)), roundId, form);
    return order ?? advised;
  };
  const awards = ['Media daerah teraktif I', 'Media daerah teraktif II', 'Media daerah teraktif III'];
  const places = await decide(panel.outlets, -13, { awards, reasons: '' });
  await decide(panel.journalists, -13, { awards: ['Jurnalis pilihan juri'], reasons: panel.reasons });

  const person = async (email: string): Promise<Actor> => {
    const { id, name, role } = (await findUserByEmail(db, email))!;
    return { kind: 'user', userId: id, name, role, sessionId: 0 };
  };
  const leader = await person('pimpinan@gema.example');
  const lockAndSign = async (at: number, reason: string): Promise<AwardRun> => {
    await requestLock(clock.at(days(at)), season.id, { reason });
    await carryOut(db, 'awards.lock', runLock, days(at));
    const run = (await findNewestRun(db, season.id))!;
    const { sha256 } = run;
    await signRun({ ...clock.at(days(at + 0.06)), actor: leader }, run.id, {
      ...{ sha256, position: 'Kepala Kantor Cabang' },
    });
    await signRun(clock.at(days(at + 0.17)), run.id, { sha256, position: 'Ketua Panitia, Petugas Humas' });
    await publishRun({ ...clock.at(days(at + 1)), actor: leader }, run.id, { objectionDays: 14 });
    await carryOut(db, 'awards.announce', runAnnouncement, days(at + 1));
    return run;
  };
  await lockAndSign(-12, '');

  const templateId = await createTemplate(
    clock.at(days(-10.8)),
    season.id,
    templateSchema.parse({
      ...{ name: 'Piagam pemenang', series: '{nomor}/TRIWULAN/{bulan}/{tahun}', firstNumber: 1, top: 22 },
      ...{ heading: 'PIAGAM PENGHARGAAN', givenTo: 'diberikan kepada', wording: 'sebagai' },
      ...{ closing: `pada ${season.name}`, place: 'Jambi' },
      ...{ signatory: 'Dr. H. Rahmat Hidayat, S.E., M.M.', position: 'Kepala Kantor Cabang' },
    }),
    { signature: await drawnSignature() },
  );
  const issue = (at: number) =>
    issueForAwards(clock.at(days(at)), season.id, {
      templateId,
      issuedOn: isoDay(days(at), 'Asia/Jakarta'),
    });
  await issue(-10.78);

  const entries = await listEntries(db, panel.outlets);
  const dossiers = await listDossiers(db, season.id);
  const nameOf = (entryId: number) => entries.find(({ id }) => id === entryId)!.name;
  const object = async (entryId: number, at: number, body: string) => {
    const { outletId } = entries.find(({ id }) => id === entryId)!;
    const dossier = dossiers.find(one => one.board === 'outlets' && one.entrantId === outletId)!;
    const guest = { ...clock.at(days(at)), actor: { kind: 'guest', name: 'Tamu' } as const };
    await objectToResults(guest, tokenOf({ purpose: dossierPurpose, rowId: dossier.id, generation: 0 }), {
      ...{ sender: `Redaksi ${nameOf(entryId)}`, email: `redaksi${outletId}@media.example`, body },
    });
    return Math.max(...(await listObjections(db, season.id)).map(({ id }) => id));
  };
  const [winner, second, third] = places as [number, number, number];
  const upheld = await object(
    third,
    -9,
    'Juri memberi nilai rendah pada ketepatan karena angka kepesertaan dalam berita kami dianggap keliru. Angka itu berasal dari siaran pers kantor cabang dan sama dengan data resmi. Mohon diperiksa kembali.',
  );
  await answerObjection(clock.at(days(-7)), upheld, {
    outcome: 'upheld',
    answer:
      'Keberatan beralasan. Angka dalam berita itu sama dengan data resmi. Dewan juri bersidang kembali dan memutuskan ulang peringkat kedua dan ketiga.',
  });
  await decide(panel.outlets, -6, {
    awards,
    order: [winner, third, second],
    reasons: `Keberatan ${nameOf(third)} diterima: angka yang dianggap keliru ternyata sama dengan data resmi, sehingga peringkat kedua dan ketiga ditukar.`,
  });
  const run = await lockAndSign(
    -5,
    `Keberatan ${nameOf(third)} diterima; babak Media teraktif daerah diputuskan ulang.`,
  );
  await requestCheck(clock.at(days(-3.9)), run.id);
  await carryOut(db, 'awards.check', checkRun, days(-3.9));

  const refused = await object(
    second,
    -3,
    'Mengapa dua berita kami tanggal 5 dan 6 tidak dihitung? Keduanya ditulis wartawan kami sendiri.',
  );
  await answerObjection(clock.at(days(-2)), refused, {
    outcome: 'refused',
    answer:
      'Kedua berita itu diberi label advertorial. Menurut aturan musim, tulisan berbayar tidak dihitung, siapa pun penulisnya.',
  });
  await object(winner, -0.8, 'Nama media kami di piagam mohon ditulis lengkap dengan badan hukumnya.');

  const { rows } = await listCertificates(db, season.id);
  const untrue = rows.find(({ recipient, award }) => recipient === nameOf(second) && award === awards[1])!;
  await withdrawCertificate(
    clock.at(days(-3.85)),
    untrue.id,
    'Hasil berubah: peringkat kedua dan ketiga ditukar sesudah keberatan diterima.',
  );
  await issue(-3.84);
  await requestComparison(clock.at(days(-0.75)), run.id);
  await carryOut(db, 'awards.since', runComparison, days(-0.75));
}
