import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, it } from 'vitest';
import { workerEntry } from '#app/features/coverage/page-reader.server.ts';
import { imageSize } from '#app/features/files/image-size.ts';
import { previewMaker } from '#app/features/files/previews.server.ts';
import { picture, scannedPdf } from '#tests/factories/pictures.ts';

const maker = previewMaker({ workerEntry });
afterAll(() => maker.close());
const look = { longest: 300, mostPages: 2, quality: 70 };

async function lockedPdf(): Promise<Buffer> {
  const doc = new PDFDocument({ userPassword: 'rahasia' });
  const chunks: Buffer[] = [];
  doc.on('data', chunk => chunks.push(chunk));
  const ended = new Promise(resolve => doc.on('end', resolve));
  doc.text('terkunci');
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The head of a PNG that claims to be as large as a town. */
async function boastingPng(): Promise<Buffer> {
  const bytes = Buffer.from(await picture('png'));
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}

describe('previews of files', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('outlive a %s that is cut off', async type => {
    const whole = await picture(type, { width: 1000 });
    const task = { ...look, contentType: `image/${type}` };
    for (const length of [40, 60, Math.floor(whole.length / 2)])
      await maker.draw({ ...task, bytes: whole.subarray(0, length) });
    expect((await maker.draw({ ...task, bytes: whole }))?.pages).toHaveLength(1);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('draw a %s as JPEG, smaller where it is large', async type => {
    for (const [width, expected] of [
      [60, [60, 40]],
      [900, [300, 13]],
    ] as const) {
      const bytes = await picture(type, { width });
      const drawn = (await maker.draw({ ...look, bytes, contentType: `image/${type}` }))!;
      expect(drawn.total).toBe(1);
      expect([drawn.pages[0]!.width, drawn.pages[0]!.height]).toEqual(expected);
      expect(imageSize(drawn.pages[0]!.bytes)).toEqual({ width: expected[0], height: expected[1] });
    }
  });

  it('draw the first pages of a PDF, with what stands on them', async () => {
    const drawn = (await maker.draw({
      ...look,
      bytes: await scannedPdf(5),
      contentType: 'application/pdf',
    }))!;
    expect(drawn.total).toBe(5);
    expect(drawn.pages.map(({ width, height }) => [width, height])).toEqual([
      [212, 300],
      [212, 300],
    ]);
    const empty = (await maker.draw({ ...look, bytes: await picture('png'), contentType: 'image/png' }))!;
    expect(drawn.pages[0]!.bytes.byteLength).toBeGreaterThan(empty.pages[0]!.bytes.byteLength);
  });

  it('are none for what is damaged, locked, of another kind or claims to be huge, and go on after', async () => {
    const refused: [string, Buffer][] = [
      ['image/jpeg', (await picture('jpeg')).subarray(0, 40)],
      ['image/png', Buffer.from('no picture at all')],
      ['image/png', await boastingPng()],
      ['application/pdf', Buffer.from('%PDF-1.7 and nothing else')],
      ['application/pdf', await lockedPdf()],
      ['audio/mpeg', Buffer.from('ID3')],
    ];
    for (const [contentType, bytes] of refused)
      expect(await maker.draw({ ...look, bytes, contentType }), contentType).toBeUndefined();
    expect(
      await maker.draw({ ...look, bytes: await picture('png'), contentType: 'image/png' }),
    ).toBeDefined();
  });

  it('are given up when they take too long, and the next file is drawn by a new worker', async () => {
    const hasty = previewMaker({ workerEntry, fileMs: 1 });
    const bytes = await scannedPdf(5);
    const task = { ...look, longest: 3000, mostPages: 5, bytes, contentType: 'application/pdf' };
    expect(await hasty.draw(task)).toBeUndefined();
    expect(await hasty.draw(task)).toBeUndefined();
    await hasty.close();
  });
});
