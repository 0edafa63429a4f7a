/** A small PDF of one font with these pages of text; an empty page has no text layer, as a scan has none. */
export function pdfOf(pages: readonly string[], options: { encrypted?: boolean } = {}): Uint8Array {
  const objects: string[] = [];
  const kids: number[] = [];
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  for (const text of pages) {
    const lines = text.split('\n').map(line => `(${line.replace(/([()\\])/g, '\\$1')}) Tj T*`);
    const stream = text === '' ? '' : `BT /F1 12 Tf 14 TL 50 780 Td\n${lines.join('\n')}\nET`;
    const at = objects.length;
    objects[at] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
    objects[at + 1] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${at} 0 R >>`;
    kids.push(at + 1);
  }
  objects[2] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] >>`;
  const lock = objects.length;
  if (options.encrypted) {
    objects[lock] =
      `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -44 >>`;
  }
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (let number = 1; number < objects.length; number += 1) {
    places.push(text.length);
    text += `${number} 0 obj\n${objects[number]}\nendobj\n`;
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = options.encrypted ? ` /Encrypt ${lock} 0 R /ID [<41><41>]` : '';
  const xref = `xref\n0 ${objects.length}\n0000000000 65535 f \n${table}`;
  const trailer = `trailer\n<< /Size ${objects.length} /Root 1 0 R${encrypt} >>\nstartxref\n${text.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(text + xref + trailer, 'latin1'));
}

/** A silent recording of so many seconds: 8,000 samples a second, 8 bits. */
export function wavOf(seconds: number): Uint8Array {
  const samples = 8_000 * seconds;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(samples, 128)]));
}

/** The head of a PNG that claims this size, with nothing behind it worth the name. */
export function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 2, 0, 0, 0], 24);
  bytes.write('IDAT', 37);
  return new Uint8Array(bytes);
}
