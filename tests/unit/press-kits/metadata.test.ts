import { describe, expect, it } from 'vitest';
import { imageSize } from '#app/features/files/image-size.ts';
import { withoutMetadata } from '#app/features/files/metadata.ts';
import { distinctNames } from '#app/features/press-kits/kit-zip.server.ts';
import { picture } from '#tests/factories/pictures.ts';

const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);

/** EXIF with an orientation and a place, as phones write it. */
function exif(orientation: number): Buffer {
  const head = Buffer.from('Exif\0\0MM\0*\0\0\0\b\0\x01', 'latin1');
  const entry = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  return segment(0xe1, Buffer.concat([head, entry, Buffer.from('GPS -1.6101,103.6131')]));
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a picture without metadata', () => {
  it('keeps a JPEG bit for bit, but for place, comment and what follows its end', async () => {
    const plain = Buffer.from(await picture('jpeg', { width: 60 }));
    const told = Buffer.concat([
      plain.subarray(0, 2),
      exif(1),
      segment(0xfe, Buffer.from('diambil oleh Rina')),
      segment(0xed, Buffer.from('Photoshop 3.0 IPTC')),
      plain.subarray(2),
      Buffer.from('<script>alert(1)</script>'),
    ]);
    expect(text(told)).toContain('GPS');
    expect(Buffer.from(withoutMetadata(told)).equals(plain)).toBe(true);
  });

  it('keeps which way is up, and only that', async () => {
    const plain = Buffer.from(await picture('jpeg', { width: 60 }));
    const turned = Buffer.concat([plain.subarray(0, 2), exif(6), plain.subarray(2)]);
    const clean = withoutMetadata(turned);
    expect(text(clean)).not.toContain('GPS');
    expect(text(clean)).toContain('Exif\0\0MM');
    expect(imageSize(clean)).toEqual(imageSize(plain));
    expect(Buffer.from(withoutMetadata(clean)).equals(Buffer.from(clean))).toBe(true);
  });

  it('keeps a PNG, but for its texts', async () => {
    const plain = Buffer.from(await picture('png', { width: 60 }));
    const body = Buffer.from('tEXtAuthor\0Rina');
    const chunk = Buffer.concat([Buffer.from([0, 0, 0, body.length - 4]), body, Buffer.alloc(4)]);
    const told = Buffer.concat([plain.subarray(0, 33), chunk, plain.subarray(33), Buffer.from('PK\x03\x04')]);
    expect(Buffer.from(withoutMetadata(told)).equals(plain)).toBe(true);
  });

  it('keeps a WebP, but for EXIF and XMP', async () => {
    const plain = Buffer.from(await picture('webp', { width: 60 }));
    const extra = Buffer.concat([Buffer.from('EXIF'), Buffer.from([4, 0, 0, 0]), Buffer.from('GPS!')]);
    const told = Buffer.concat([plain, extra]);
    told.writeUInt32LE(told.length - 8, 4);
    expect(Buffer.from(withoutMetadata(told)).equals(plain)).toBe(true);
  });

  it.each([
    ['a cut JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2, 3])],
    ['a PDF', Buffer.from('%PDF-1.4 and the rest of the document, long enough')],
    ['nothing', Buffer.alloc(0)],
    ['a cut PNG', Buffer.from('89504e470d0a1a0a7fffffff4948445200000001000000010806000000', 'hex')],
  ])('gives %s back as it is', (_, bytes) => expect(withoutMetadata(bytes)).toBe(bytes));
});

describe('names in a zip', () => {
  it('are there once each', () => {
    expect(distinctNames(['a.jpg', 'A.JPG', 'a.jpg', 'tanpa', 'tanpa', '.env'])).toEqual([
      'a.jpg',
      'A (2).JPG',
      'a (3).jpg',
      'tanpa',
      'tanpa (2)',
      '.env',
    ]);
  });
});
