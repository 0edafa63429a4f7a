import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { keepPicture } from '#app/features/coverage/pictures/keeping.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import { makeBookJob, makeEdition } from '#app/features/reports/books/making.service.server.ts';
import { listBookArticleIds } from '#app/features/reports/books/queries.server.ts';
import { openBookShare, unlockBook } from '#app/features/reports/books/reading.service.server.ts';
import { newBookSchema } from '#app/features/reports/books/schema.ts';
import { createBook } from '#app/features/reports/books/service.server.ts';
import { bookShareUrl, shareBook } from '#app/features/reports/books/shares.service.server.ts';
import { klipingSpan, latestKliping } from '#app/features/reports/kliping.ts';
import { sendKliping, updateSchedule } from '#app/features/reports/kliping-sending.service.server.ts';
import { monthFrom } from '#app/features/reports/recap/months.ts';
import { shareKliping } from '#app/features/reports/shares.service.server.ts';
import { viewSchema } from '#app/features/settings/view-schema.ts';
import { saveView } from '#app/features/settings/views.service.server.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { leadPicture } from './data/story-pictures.ts';
import { deliverMailAt } from './gatherings.ts';
import { newspaperPage } from './newspaper.ts';

const cutOff = { sendAt: '07:30', zone: 'Asia/Jakarta' } as const;

/** The kliping goes to the leader each morning; this morning's went out and was shared by a link; four views of lists. */
export async function seedReports(
  clock: SeedClock,
  users: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const on = latestKliping(now, cutOff);
  const sentAt = klipingSpan(on, cutOff).to;
  const recipientIds = [users.get('leader')!, users.get('admin')!];
  await updateSchedule(clock.at(hoursFrom(sentAt, -72)), {
    active: true,
    sendAt: cutOff.sendAt,
    recipientIds,
  });
  await sendKliping({ db: clock.db, actor: systemActor, now: sentAt }, on, { scheduled: true });
  await deliverMailAt(clock.db, hoursFrom(sentAt, 1 / 60));
  await saveView(
    clock.at(hoursFrom(sentAt, -48)),
    viewSchema.parse({ list: 'articles', name: 'Perlu dijawab', query: 'nada=negative', shared: true }),
  );
  await saveView(
    clock.at(hoursFrom(sentAt, -48)),
    viewSchema.parse({ list: 'outlets', name: 'Media nasional', query: 'jangkauan=national', shared: true }),
  );
  for (const [list, name, query] of [
    ['outlets', 'Perlu diperiksa ulang', 'periksa=due'],
    ['journalists', 'Yang saya tangani', 'penanggung=saya'],
  ] as const)
    await saveView(clock.at(hoursFrom(sentAt, -48)), viewSchema.parse({ list, name, query, shared: true }));
  const shared = hoursFrom(sentAt, 0.5);
  await shareKliping(clock.at(shared < now ? shared : now), on, 14);
}

/** Of a book's stories, those in print are kept as the page they stood on, and three of the others with a picture. */
async function seedBookPictures(ctx: Context<Db>, bookId: number): Promise<void> {
  let pictured = 0;
  for (const id of await listBookArticleIds(ctx.db, bookId)) {
    const { outlet, title, row } = (await findArticle(ctx.db, id))!;
    if (row.channel === 'print') {
      const page = row.rubric || 'Halaman 1';
      const paper = { name: outlet.name, page, title, body: row.body, day: row.published_at };
      const bytes = await newspaperPage(paper);
      const file = await storeFile(ctx, { bytes, allowed: ['application/pdf'], field: 'file' });
      await ctx.db.updateTable('articles').set({ evidence_file_id: file.id }).where('id', '=', id).execute();
    } else if (row.url && pictured < 3) {
      pictured += 1;
      const url = new URL('/gambar/perahu.png', row.url).href;
      const caption = 'Perahu di tepi Batanghari. Foto: redaksi';
      await keepPicture(ctx, { articleId: id, kind: 'lead', url, caption, found: leadPicture() });
    }
  }
}

/** Last month's stories of one programme as a book: made, shared with the head office, opened there twice. */
export async function seedBook(
  clock: SeedClock,
  topicId: number,
  password: string,
  now: string,
): Promise<void> {
  const lastMonth = monthFrom(isoDay(now, cutOff.zone).slice(0, 7), -1);
  const words = { t: translator('id'), format: formats.id };
  const started = clock.at(hoursFrom(now, -30));
  const bookId = await createBook(
    started,
    newBookSchema.parse({
      title: `Liputan Jaminan Kecelakaan Kerja ${words.format.month(lastMonth)}`,
      introduction:
        'Kumpulan berita daring dan cetak tentang Jaminan Kecelakaan Kerja di Provinsi Jambi, disusun Humas untuk kantor pusat.',
      arrangement: 'outlet',
      selection: new URLSearchParams({ topik: String(topicId), bulan: lastMonth }).toString(),
    }),
  );
  await seedBookPictures(started, bookId);
  const editionId = await makeEdition(started, bookId, 'id');
  const made = hoursFrom(now, -29.9);
  await makeBookJob(() => words)({
    ...{ db: clock.db, payload: { editionId, locale: 'id' }, now: () => made },
    ...{ progress: async () => undefined, cancelled: async () => false },
  });
  await clock.db
    .updateTable('jobs')
    .set({ status: 'done', finished_at: made })
    .where('kind', '=', 'reports.clip-book')
    .execute();
  const lastOn = isoDay(hoursFrom(now, 24 * 30), cutOff.zone);
  const shareId = await shareBook(clock.at(hoursFrom(now, -29)), bookId, { word: password, lastOn });
  for (const hours of [-27, -4]) {
    const reader = { db: clock.db, actor: { kind: 'guest', name: '' } as const, now: hoursFrom(now, hours) };
    await unlockBook(reader, await openBookShare(reader, bookShareUrl(shareId).split('/').at(-1)!), password);
  }
}
