import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { listCorrectionContacts } from '#app/features/coverage/correction-contacts.server.ts';
import { draftCorrection } from '#app/features/coverage/correction-draft.server.ts';
import { answerCorrection, requestCorrection } from '#app/features/coverage/corrections.service.server.ts';
import { readFindings } from '#app/features/coverage/findings.queries.server.ts';
import { weightOf } from '#app/features/coverage/findings.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import { isoDay, localInputFromInstant } from '#app/lib/zones.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { coverageOn, targetOf } from './data/articles/context.ts';
import { grouped } from './data/articles/text.ts';
import { addDays, wibDay, wibInstant, yearOf } from './data/days.ts';
import type { Demo } from './data/demo.ts';

const workers = 1_300_000;

/** A report of ten days ago whose target does not fit its own percentage: the slip that officers know from practice. */
function slippedStory(day: string) {
  const { members, percent } = coverageOn(day);
  const goal = targetOf(yearOf(day));
  const wrong = Math.round((workers * (goal + 5)) / 100_000);
  return {
    title: `Kepesertaan Jamsostek di Jambi Ditargetkan ${goal} Persen Tahun Ini`,
    body: [
      `JAMBI - BPJS Ketenagakerjaan Jambi menargetkan cakupan kepesertaan ${goal} persen dari total pekerja di Provinsi Jambi pada ${yearOf(day)}. Hal itu disampaikan dalam temu wartawan di Kota Jambi.`,
      `Saat ini jumlah pekerja di Provinsi Jambi mencapai sekitar 1,3 juta orang. Dari jumlah itu, ${grouped(members)} orang atau ${formats.id.number(percent)} persen telah terdaftar. Tahun ini jumlah peserta ditargetkan menjadi ${wrong} ribu pekerja atau ${goal} persen dari total pekerja.`,
      'Iuran pekerja rentan, menurut petugas, dapat dibiayai APBD, Dana Desa, dan dana bagi hasil sawit. Pemerintah desa diminta mendata warganya yang bekerja tanpa pemberi upah tetap, seperti petani, nelayan, dan pedagang keliling.',
      'Santunan Jaminan Kematian sebesar Rp 42 juta dibayarkan kepada ahli waris. Peserta dapat memeriksa haknya sendiri lewat aplikasi JMO tanpa perlu datang ke kantor.',
      'Seorang pedagang di Pasar Angso Duo mengaku baru tahu bahwa ia boleh mendaftar sendiri. Ia berencana mendaftar setelah berunding dengan keluarganya. Beberapa pedagang lain menanyakan cara membayar iuran tanpa rekening bank, dan petugas menunjukkan gerai yang menerimanya.',
    ].join('\n\n'),
  };
}

/** Logs the report whose figures do not fit each other. */
export async function seedSlip(
  clock: SeedClock,
  demo: Demo,
  topics: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const day = addDays(wibDay(now), -10);
  const publishedAt = wibInstant(day, 14 * 3600 + 1380);
  const outlet = demo.outlets.find(entry => entry.channel === 'online' && entry.scope === 'regional')!;
  const author = demo.journalists.find(person =>
    person.affiliations.some(entry => entry.outlet === outlet.key && entry.toOn === null),
  );
  const { title, body } = slippedStory(day);
  const codes = ['JKM', 'JMO', 'APBD', 'DANA-DESA', 'DBH', 'RENTAN', 'KEPESERTAAN'];
  const form = articleSchema.parse({
    title,
    body,
    outletName: outlet.name,
    journalistNames: author?.name ?? '',
    publishedLocal: localInputFromInstant(publishedAt, 'Asia/Jakarta'),
    dateline: 'JAMBI',
    rubric: 'Daerah',
    topicIds: codes.flatMap(code => topics.get(code) ?? []),
    ownSources: 1,
    fieldReporting: 'yes',
  });
  await logArticle(clock.at(hoursFrom(publishedAt, 3)), form);
}

const words = { t: translator('id'), format: formats.id };

/** Corrections asked of outlets that wrote BPJS Kesehatan: the latest is open, the one before was corrected. */
export async function seedCorrections({ db, at }: SeedClock, now: string): Promise<void> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'published_at as publishedAt'])
    .where('status', '=', 'approved')
    .where('body', 'like', '%BPJS Kesehatan%')
    .orderBy('published_at', 'desc')
    .limit(100)
    .execute();
  let asked = 0;
  for (const { id, publishedAt } of rows) {
    if (asked === 2) break;
    const article = (await findArticle(db, id))!;
    const finding = (await readFindings(db, article.row)).find(
      entry => entry.kind === 'agencyCalledHealth' && weightOf(entry) === 'look',
    );
    if (!finding) continue;
    const ctx = at(hoursFrom(publishedAt, 20) < now ? hoursFrom(publishedAt, 20) : now);
    const contacts = await listCorrectionContacts(db, article, isoDay(ctx.now, 'Asia/Jakarta'));
    const contact = contacts.find(person => person.email);
    const letter = await draftCorrection(ctx, article, finding, contact, words);
    const recipient = contact ? String(contact.journalistId) : 'none';
    const form = { findingKey: finding.key, recipient, address: '', recipientName: '', ...letter };
    const request = await requestCorrection(ctx, id, form);
    asked += 1;
    if (asked === 2) {
      const answeredAt = hoursFrom(ctx.now, 26);
      await answerCorrection(at(answeredAt), request, {
        status: 'corrected',
        answeredOn: isoDay(answeredAt, 'Asia/Jakarta'),
        note: 'Redaksi memperbaiki nama lembaga dan menambah catatan ralat di akhir artikel.',
        version: 1,
      });
    }
  }
}
