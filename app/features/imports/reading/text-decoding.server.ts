import { SheetRefused } from './sheet-terms.ts';

/** What windows-1252 holds where ISO-8859-1 has control characters, 0x80 to 0x9f. */
const windowsMarks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Which byte of each pair is zero in UTF-16 text without a mark: every second one of Latin letters. */
function unmarkedUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const seen = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < seen.length; i += 2) {
    if (seen[i] === 0) even += 1;
    if (seen[i + 1] === 0) odd += 1;
  }
  const pairs = seen.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Buffer, order: 'utf-16le' | 'utf-16be'): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return (order === 'utf-16be' ? Buffer.from(even).swap16() : even)
    .toString('utf16le')
    .replace(/^\ufeff/, '');
}

/**
 * The text of a CSV file: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 when it is valid, else
 * windows-1252, which Excel writes in Indonesia. Throws SheetRefused for bytes that are no text.
 */
export function decodeText(bytes: Buffer): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decodeUtf16(bytes, 'utf-16le'), encoding: 'UTF-16 LE' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decodeUtf16(bytes, 'utf-16be'), encoding: 'UTF-16 BE' };
  const order = unmarkedUtf16(bytes);
  if (order)
    return { text: decodeUtf16(bytes, order), encoding: order === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE' };
  if (bytes.subarray(0, 8192).includes(0)) throw new SheetRefused('unreadable');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const text = bytes
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, mark => windowsMarks.charAt(mark.charCodeAt(0) - 0x80));
    return { text, encoding: 'Windows-1252' };
  }
}
