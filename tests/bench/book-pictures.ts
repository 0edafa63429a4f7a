import { createCanvas } from '@napi-rs/canvas';
import { keepPicture } from '#app/features/coverage/pictures/keeping.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { scannedPdf } from '#tests/factories/pictures.ts';

/** A page of lines as a scanner sends it, A4 at 200 dpi, or a photograph: no two alike. */
function drawn(seed: number, width: number, height: number) {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#f5f3ee';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#222';
  pen.font = `${Math.round(height / 80)}px sans-serif`;
  for (let line = 1; line < 70; line += 1)
    pen.fillText(
      `Baris ${line} dari berita ${seed}: pekerja rentan kini terlindungi`.repeat(2),
      60,
      line * (height / 72),
    );
  return canvas;
}

/** Gives every article of a data folder a scan (PNG, JPEG and PDF in turn) and every second a lead image. */
export async function addPictures(db: Db, ctx: Context<Db>): Promise<void> {
  const types = ['image/png', 'image/jpeg', 'application/pdf'];
  for (const [index, { id }] of (await db.selectFrom('articles').select('id').execute()).entries()) {
    const type = types[index % types.length]!;
    const page = drawn(index, 1654, 2339);
    const bytes =
      type === 'application/pdf'
        ? await scannedPdf(2)
        : type === 'image/png'
          ? await page.encode('png')
          : await page.encode('jpeg', 85);
    const file = await storeFile(ctx, { bytes, allowed: types, field: 'file' });
    await db.updateTable('articles').set({ evidence_file_id: file.id }).where('id', '=', id).execute();
    if (index % 2) continue;
    const found = await drawn(index, 1200, 800).encode('jpeg', 85);
    await keepPicture(ctx, {
      articleId: id,
      kind: 'lead',
      url: `https://m.example/${id}.jpg`,
      caption: 'Foto',
      found,
    });
  }
}
