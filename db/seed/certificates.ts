import { createCanvas } from '@napi-rs/canvas';
import { certificatesJob, orderBatch } from '#app/features/awards/certificates/batches.service.server.ts';
import { certificateWords } from '#app/features/awards/certificates/certificate-pdf.server.ts';
import {
  issueCertificate,
  withdrawCertificate,
} from '#app/features/awards/certificates/issuing.service.server.ts';
import { certificateSchema, templateSchema } from '#app/features/awards/certificates/schema.ts';
import { createTemplate } from '#app/features/awards/certificates/templates.service.server.ts';
import { listJurors } from '#app/features/awards/judging/jurors.queries.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { translator } from '#app/i18n/server.server.ts';
import { isoDay } from '#app/lib/zones.ts';
import { hoursFrom, judgedYear, type SeedClock } from './context.ts';
import { carryOut } from './jobs.ts';

/** A signature as a pen would write it, on paper that shows through. */
export function drawnSignature(): Promise<Buffer> {
  const canvas = createCanvas(600, 240);
  const pen = canvas.getContext('2d');
  pen.strokeStyle = '#1e3a8a';
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(40, 170);
  pen.bezierCurveTo(120, -40, 170, 60, 120, 200);
  pen.bezierCurveTo(150, 60, 230, 40, 215, 150);
  pen.bezierCurveTo(240, 90, 290, 80, 290, 150);
  pen.bezierCurveTo(330, 60, 350, 130, 370, 140);
  pen.bezierCurveTo(420, 150, 470, 60, 560, 110);
  pen.moveTo(90, 205);
  pen.lineTo(520, 180);
  pen.stroke();
  return canvas.encode('png');
}

/** The certificates of the finished season's jurors: issued, one withdrawn for a wrong name, bound into one document. */
export async function seedCertificates(clock: SeedClock, now: string): Promise<void> {
  const finished = await judgedYear(clock.db);
  if (!finished) return;
  const season = (await findSeason(clock.db, finished.id))!;
  const at = hoursFrom(now, -26);
  const ctx = clock.at(at);
  const words = {
    heading: 'PIAGAM PENGHARGAAN',
    givenTo: 'diberikan kepada',
    wording: 'sebagai',
    closing: `pada ${season.name}`,
    place: 'Jambi',
    signatory: 'Dr. H. Rahmat Hidayat, S.E., M.M.',
    position: 'Kepala Kantor Cabang',
    top: 22,
    firstNumber: 1,
  };
  const signature = await drawnSignature();
  const winners = { ...words, name: 'Piagam pemenang', series: '{nomor}/PIAGAM/{bulan}/{tahun}' };
  await createTemplate(ctx, season.id, templateSchema.parse(winners), { signature });
  const thanks = { ...words, name: 'Piagam juri', series: '{nomor}/JURI/{bulan}/{tahun}' };
  const templateId = await createTemplate(ctx, season.id, templateSchema.parse(thanks), { signature });
  const issue = (recipient: string, detail: string, email: string) =>
    issueCertificate(
      ctx,
      season.id,
      certificateSchema.parse({
        ...{ templateId, recipient, detail, email },
        award: 'Anggota Dewan Juri',
        issuedOn: isoDay(at, 'Asia/Jakarta'),
      }),
    );
  const [first, ...others] = await listJurors(clock.db, season.id);
  const wrong = await issue(first!.name.replace(/.$/, ''), first!.employer, first!.email);
  await withdrawCertificate(clock.at(hoursFrom(at, 1)), wrong, 'Nama penerima kurang satu huruf.');
  for (const { name, employer, email } of [first!, ...others]) await issue(name, employer, email);

  const made = hoursFrom(at, 2);
  await orderBatch(clock.at(made), season.id, 'document');
  const print = certificatesJob(() => certificateWords(translator('id')));
  await carryOut(clock.db, 'awards.certificates', print, made);
}
