import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { findPaperDocument } from '#app/features/awards/results/run-summaries.queries.server.ts';
import { findRun, listSignatures } from '#app/features/awards/results/runs.queries.server.ts';
import { signRun } from '#app/features/awards/results/signing.service.server.ts';
import { attendancePdf } from '#app/features/reports/award-papers/attendance.server.ts';
import { letterPdf } from '#app/features/reports/award-papers/letter.server.ts';
import { minutesPdf } from '#app/features/reports/award-papers/minutes.server.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import { finalists } from '#tests/factories/jury.ts';
import { afterSeason, decidedSeason, lockedRun } from '#tests/factories/results.ts';
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
});
