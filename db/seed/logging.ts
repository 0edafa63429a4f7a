import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { listLines } from '#app/features/coverage/logging/batches.queries.server.ts';
import { skipLine, takeHandOver } from '#app/features/coverage/logging/batches.service.server.ts';
import { nothingRead } from '#app/features/coverage/logging/line-reading.ts';
import { settleLine } from '#app/features/coverage/logging/read-batch.server.ts';
import { readSource } from '#app/features/coverage/reading.service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { localInputFromInstant } from '#app/lib/zones.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import type { Demo } from './data/demo.ts';
import { newspaperPage } from './data/newspaper-page.ts';

/** The day's recap from the WhatsApp group, half checked: one story is logged, one new, one gone, one left out. */
async function seedMessage(clock: SeedClock, demo: Demo, now: string): Promise<void> {
  const ctx = clock.at(hoursFrom(now, -1));
  const known = demo.articles.filter(article => article.url && article.status === 'approved').at(-1)!;
  const { host } = new URL(known.url!);
  const fresh = `https://${host}/berita/kader-posyandu-sarolangun-terlindungi`;
  const text = [
    '*Rekap berita sore* 🙏',
    `1. ${known.title}`,
    known.url,
    '2. Kader posyandu Sarolangun terlindungi',
    fresh,
    '3. Iuran nelayan Tanjung Jabung Timur',
    `https://${host}/berita/iuran-nelayan-tanjung-jabung-timur`,
    '4. Jadwal samsat keliling',
    `https://${host}/berita/jadwal-samsat-keliling`,
  ].join('\n');
  const { id } = await takeHandOver(ctx, { text, files: [], origin: 'paste' });
  const [, read, gone, off] = await listLines(ctx.db, id);
  const day = localInputFromInstant(hoursFrom(now, -4), 'Asia/Jakarta');
  const [year, month, date] = day.slice(0, 10).split('-');
  const story = [
    'Kader Posyandu Sarolangun Kini Terlindungi JKK dan JKM',
    '',
    `${date}/${month}/${year} ${day.slice(11, 16)} WIB`,
    '',
    'SAROLANGUN - Sebanyak 640 kader posyandu di Kabupaten Sarolangun kini terlindungi program Jaminan Kecelakaan Kerja (JKK) dan Jaminan Kematian (JKM) BPJS Ketenagakerjaan yang iurannya dibayar dari Dana Desa.',
    '',
    '"Kader kami pergi dari rumah ke rumah, risikonya nyata," kata Kepala Dinas Pemberdayaan Masyarakat dan Desa Sarolangun, Mulyadi Saputra, saat penyerahan kartu peserta di aula kantor bupati.',
    '',
    'Iuran setiap kader Rp16.800 sebulan. Pemerintah kabupaten menargetkan seluruh kader di 158 desa terdaftar sebelum akhir tahun, lalu menyusul guru mengaji dan petugas kebersihan desa.',
  ].join('\n');
  const found = await readSource(ctx, story, { as: 'article' });
  if (!found.ok) throw new Error(found.problem);
  const { ok: _, ...rest } = found;
  const outletName = demo.outlets.find(outlet => outlet.key === known.outlet)!.name;
  const kept = { ...rest, url: fresh, outletName, entryMethod: 'url' as const };
  const title = found.reading.title!.value;
  await settleLine(
    ctx.db,
    read!.id,
    { state: 'read', title, reading: { ...nothingRead, found: kept } },
    ctx.now,
  );
  await settleLine(ctx.db, gone!.id, { state: 'failed', problem: 'fetch-failed' }, ctx.now);
  await skipLine(ctx, id, off!.id);
}

/** A newspaper's page as a picture, logged with it as the evidence. */
async function seedNewspaper(clock: SeedClock, demo: Demo, now: string): Promise<void> {
  const ctx = clock.at(hoursFrom(now, -26));
  const file = { name: 'halaman-3.png', bytes: newspaperPage() };
  const { id } = await takeHandOver(ctx, { text: '', files: [file], origin: 'files' });
  const [line] = await listLines(ctx.db, id);
  const reading = { ...nothingRead, note: 'file-picture' as const };
  await settleLine(ctx.db, line!.id, { state: 'read', title: null, reading }, ctx.now);
  const outlet = demo.outlets.find(each => each.channel === 'print')!;
  const form = articleSchema.parse({
    title: 'Santunan Kematian Diserahkan kepada Ahli Waris Nelayan',
    outletName: outlet.name,
    publishedLocal: localInputFromInstant(hoursFrom(now, -30), 'Asia/Jakarta'),
    rubric: 'Halaman 3, Daerah',
    format: 'photo',
    entryMethod: 'file',
    lineId: line!.id,
  });
  await logArticle(ctx, form);
}

/** What waits for a check, and evidence that is kept. Nothing is fetched: reading is shown as done. */
export async function seedLogging(clock: SeedClock, demo: Demo, now: string): Promise<void> {
  await seedNewspaper(clock, demo, now);
  await seedMessage(clock, demo, now);
}
