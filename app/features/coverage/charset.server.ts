import { getEncoding } from 'encoding-sniffer';

const replacement = /\ufffd/g;
const nonAscii = /[\u0080-\ufffc]/g;

/**
 * The text of a page: byte order mark, Content-Type header, then `<meta charset>`, as browsers do; but what the
 * page says is not believed where the bytes speak against it. UTF-8 sent as windows-1252 is read as UTF-8, and
 * windows-1252 sent as UTF-8 as windows-1252.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const label = /charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i.exec(contentType)?.[1];
  const options = {
    defaultEncoding: 'windows-1252',
    ...(label ? { transportLayerEncodingLabel: label } : {}),
  };
  const encoding = getEncoding(buffer, options).toLowerCase();
  if (encoding === 'utf-8') {
    const text = decode('utf-8', buffer);
    return count(text, replacement) > count(text, nonAscii) ? decode('windows-1252', buffer) : text;
  }
  if (/^(?:windows-125|iso-8859-)/.test(encoding)) {
    const text = decode('utf-8', buffer);
    if (count(text, replacement) === 0) return text;
  }
  return decode(encoding, buffer);
}

/** What windows-1252 holds where ISO-8859-1 has control characters, 0x80 to 0x9f. */
const windowsMarks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decode(encoding: string, buffer: Buffer): string {
  // Node's own windows-1252 decoder takes a short cut through ISO-8859-1 and loses quotation marks and dashes.
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') {
    return buffer
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, mark => windowsMarks.charAt(mark.charCodeAt(0) - 0x80));
  }
  try {
    return new TextDecoder(encoding).decode(buffer);
  } catch {
    // A name that is known but must not be decoded (iso-2022-kr and its kind).
    return new TextDecoder('utf-8').decode(buffer);
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
