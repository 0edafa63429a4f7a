import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { minutedActs } from '#app/features/awards/results/minuted-reasons.ts';
import type { LockedRound } from '#app/features/awards/results/run-document.ts';
import { completeRun } from '#app/features/awards/results/run-results.ts';
import { findPaperDocument } from '#app/features/awards/results/run-summaries.queries.server.ts';
import { paperDocument } from '#app/features/awards/results/run-summary.ts';
import { findRun, listSignatures } from '#app/features/awards/results/runs.queries.server.ts';
import { signRun } from '#app/features/awards/results/signing.service.server.ts';
import { attendancePdf } from '#app/features/reports/award-papers/attendance.server.ts';
import { letterPdf } from '#app/features/reports/award-papers/letter.server.ts';
import { minutesPdf } from '#app/features/reports/award-papers/minutes.server.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import { finalists } from '#tests/factories/jury.ts';
import { lockedArticle, lockedInputs, lockedRound } from '#tests/factories/locked-run.ts';
import { afterSeason, decide, decidedSeason, lockedRun } from '#tests/factories/results.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

describeOnEngines('the papers of a locked result', fresh => {
  it('say who judged, what was decided and why, how articles were found, the hash and who signed', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId } = await decidedSeason(ctx);
    const later = { ...ctx, now: afterSeason };
    const runId = await lockedRun(later, seasonId);
    const run = (await findRun(db, runId))!;
    await signRun(later, runId, { sha256: run.sha256, position: 'Petugas Humas' });
    const source = {
      ...{ run, office: 'Humas Cabang Jambi', zone: 'Asia/Jakarta' },
      document: (await findPaperDocument(db, runId))!,
      leagueName: () => 'Daerah',
      signatures: await listSignatures(db, runId),
    };
    const words = { t: translator('id'), format: formats.id };
    const minutes = await textOf(await minutesPdf(source, words));
    for (const part of [
      'Berita acara penjurian',
      'Prof. Ratna Kusuma',
      'Babak Media daerah',
      `Peringkat 1: ${finalists[0]} – Juara I`,
      'hadir 2 dari 2 juri',
      'Kelengkapan artikel',
      run.sha256,
      'Petugas Humas',
      'Nama, jabatan, dan tanda tangan',
    ]) {
      expect(minutes).toContain(part);
    }
    const letter = await textOf(await letterPdf(source, words));
    expect(letter).toContain('RANCANGAN');
    expect(letter).toContain(`2. ${finalists[1]} – Juara II`);
    expect(letter).not.toContain('Ratna');
    const attendance = await textOf(await attendancePdf(source, words));
    expect(attendance).toContain('Prof. Ratna Kusuma Akademisi Hadir');
  });

  it('print every reason promised to be in the minutes, and how a decision differs from the order', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId, roundId, entryIds } = await decidedSeason(ctx);
    const later = { ...ctx, now: afterSeason };
    const reasonOf = (reason: string) => [
      { field: 'candidate', before: null, after: 'Merangin Kini' },
      { field: 'reason', before: null, after: reason },
    ];
    const season = { kind: 'season', id: seasonId, label: 'Musim' };
    const round = { kind: 'judging-round', id: roundId, label: 'Media daerah' };
    for (const act of minutedActs) {
      const subject = act.startsWith('round.')
        ? round
        : act.startsWith('article.')
          ? { kind: 'article', id: 1, label: 'Berita' }
          : season;
      await recordAudit(later, { action: act, subject, changes: reasonOf(`Sebab ${act}`) });
    }
    await recordAudit(later, {
      action: 'season.jurorInvited',
      subject: season,
      changes: reasonOf('Tidak dicetak'),
    });
    const advised = entryIds.slice(0, 3).map((entryId, i) => ({ entryId, rank: i + 1 }));
    await decide(later, roundId, [entryIds[2]!, entryIds[0]!], { reasons: 'Salah hitung kehadiran.' });
    await decide(later, roundId, [entryIds[1]!, entryIds[0]!, entryIds[2]!], { reasons: 'Karya ditarik.' });
    await db
      .updateTable('decisions')
      .set({ advised: JSON.stringify({ places: advised, asks: [] }) })
      .where('number', '=', 3)
      .execute();
    const runId = await lockedRun(later, seasonId);
    const run = (await findRun(db, runId))!;
    const source = {
      ...{ run, office: 'Humas Cabang Jambi', zone: 'Asia/Jakarta' },
      document: (await findPaperDocument(db, runId))!,
      leagueName: () => 'Daerah',
      signatures: [],
    };
    const minutes = await textOf(await minutesPdf(source, { t: translator('id'), format: formats.id }));
    for (const act of minutedActs) expect(minutes).toContain(`Sebab ${act}`);
    expect(minutes).toContain('Penilaian dibuka lagi: Merangin Kini');
    expect(minutes).not.toContain('Tidak dicetak');
    expect(minutes).toContain('Alasan keputusan ke-2: Salah hitung kehadiran.');
    expect(minutes).toContain(`${finalists[1]}: menurut perhitungan peringkat 2, diputuskan peringkat 1.`);
    expect(minutes).not.toContain(`${finalists[2]}: menurut perhitungan`);
  });

  it('print a ranking in three orders, works with their authors, and say when there was no order', async () => {
    const work = (id: number, workTitle: string, recipient: string) => ({
      ...lockedRound([[5, 5, 5]]).entries[id - 1]!,
      ...{ id, workTitle, recipient, affiliation: 'Kabar Batanghari' },
    });
    const ranked: LockedRound = {
      ...lockedRound([[5, 5, 5]]),
      mode: 'ranking',
      board: 'works',
      sheets: [],
      entries: [work(1, 'Tiga musim', 'Rani'), work(2, 'Sungai', 'Togar'), work(3, 'Tambang', 'Yusuf')],
      ballots: [
        [[1], [2], [3]],
        [[1], [3], [2]],
      ].map((ranking, at) => ({
        ...{ jurorId: at + 1, ranking, judged: [1, 2, 3], comment: '' },
      })),
      decisions: [
        {
          ...{ number: 1, overrides: true, reasons: 'Musyawarah.', attendance: [], metOn: '2026-01-02' },
          ...{ decidedAt: afterSeason, advised: { places: [], asks: ['no_order'] } },
          places: [{ entryId: 1, place: 1, award: 'Karya terbaik' }],
        },
      ],
    };
    const run = { season: 'Anugerah', sha256: 'a'.repeat(64), madeAt: afterSeason, number: 1, reason: '' };
    const source = {
      ...{ run: run as never, office: 'Humas', zone: 'Asia/Jakarta', signatures: [] },
      document: paperDocument(completeRun(lockedInputs([lockedArticle(1)], [ranked]))),
      leagueName: () => 'Daerah',
    };
    const minutes = await textOf(await minutesPdf(source, { t: translator('id'), format: formats.id }));
    expect(minutes).toMatch(/Schulze.*Borda.*Ranked Pairs/);
    expect(minutes).toContain('“Tiga musim” – Rani, Kabar Batanghari');
    expect(minutes).toContain('Keputusan ini diambil tanpa urutan menurut perhitungan');
    expect(minutes).not.toContain('berbeda dari urutan menurut perhitungan');
  });
});
