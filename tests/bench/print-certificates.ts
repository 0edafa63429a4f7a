import { join } from 'node:path';
import { readConfig, setConfig } from '#app/config.server.ts';
import { findNewestBatch } from '#app/features/awards/certificates/batches.queries.server.ts';
import { certificatesJob, orderBatch } from '#app/features/awards/certificates/batches.service.server.ts';
import { certificateWords } from '#app/features/awards/certificates/certificate-pdf.server.ts';
import { issueCertificate } from '#app/features/awards/certificates/issuing.service.server.ts';
import { certificateSchema } from '#app/features/awards/certificates/schema.ts';
import { createTemplate } from '#app/features/awards/certificates/templates.service.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { openPdf } from '#app/features/files/pdf-document.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { translator } from '#app/i18n/server.server.ts';
import { openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { draftSeason } from '#tests/factories/awards.ts';
import { templateForm } from '#tests/factories/certificates.ts';
import { picture } from '#tests/factories/pictures.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { type CertificatesTaken, certificateCount } from './certificates.bench.ts';

/**
 * Run by `certificates.bench.ts`: issues certificates in a data folder and prints them as their job does, with the
 * design of the house (`house`) or with a background and a signature (`pictures`); or prints pages with their texts and
 * nothing else (`plain`).
 */
const [dataDir, what] = process.argv.slice(2) as [string, 'house' | 'pictures' | 'plain'];
setWorkerEntry(new URL('../support/html-worker-entry.mjs', import.meta.url));
setConfig(readConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }, 'benchmark'));

const nameOf = (index: number) =>
  `Prof. Dr. Hj. Siti Nurhaliza Maharani Tanjung ${index} Batanghari, S.I.Kom., S.H., M.I.Kom.`;

async function printPlain(): Promise<number> {
  const started = performance.now();
  const { doc, finish } = openPdf({ title: 'plain', author: 'plain', madeAt: testNow, across: true });
  for (let index = 0; index < certificateCount; index += 1) {
    if (index > 0) doc.addPage();
    for (let line = 0; line < 12; line += 1)
      doc
        .font(line % 3 ? 'text' : 'strong')
        .fontSize(12)
        .text(nameOf(index), 50, 50 + line * 30, { lineBreak: false });
  }
  await finish();
  return (performance.now() - started) / 1000;
}

async function printCertificates(): Promise<CertificatesTaken> {
  const { db, close } = openDatabase(`sqlite:${join(dataDir, `${what}.db`)}`);
  await migrate(db);
  const ctx = await contextFor(db);
  const seasonId = await draftSeason(ctx);
  const uploads =
    what === 'pictures'
      ? {
          background: await picture('jpeg', { width: 3508, height: 2480 }),
          signature: await picture('png', { width: 600, height: 200 }),
        }
      : {};
  const templateId = await createTemplate(ctx, seasonId, templateForm(), uploads);
  for (let index = 0; index < certificateCount; index += 1)
    await issueCertificate(
      ctx,
      seasonId,
      certificateSchema.parse({
        ...{ templateId, recipient: nameOf(index), detail: 'Kabar Batanghari' },
        ...{ award: 'Juara I Kategori Jurnalis Daerah', issuedOn: '2025-12-12' },
      }),
    );
  await orderBatch(ctx, seasonId, 'document');
  const batch = (await findNewestBatch(db, seasonId, 'document'))!;
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let height = before;
  const look = () => {
    height = Math.max(height, process.memoryUsage().rss);
  };
  const started = performance.now();
  await certificatesJob(() => certificateWords(translator('id')))({
    db,
    payload: { batchId: batch.id },
    now: () => testNow,
    progress: async () => look(),
    cancelled: async () => false,
  });
  const seconds = (performance.now() - started) / 1000;
  look();
  const made = (await findNewestBatch(db, seasonId, 'document', { made: true }))!;
  const file = (await findFile(db, made.fileId!))!;
  await close();
  return {
    seconds,
    megabytes: file.size / 1e6,
    memoryMb: height / 2 ** 20,
    grownMb: (height - before) / 2 ** 20,
  };
}

process.send!(what === 'plain' ? await printPlain() : await printCertificates());
