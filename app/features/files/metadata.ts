type Part = readonly [from: number, to: number];

/**
 * A picture without what it tells besides itself: places, cameras, people, programs, comments, and whatever follows its end.
 * The picture stays as it is, bit for bit, and so do its colour profile and which way is up. Other files, and pictures
 * that are damaged, come back as they are.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return cleanJpeg(bytes, view) ?? bytes;
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return cleanPng(bytes, view) ?? bytes;
  if (bytes.length > 30 && word(bytes, 0) === 'RIFF' && word(bytes, 8) === 'WEBP')
    return cleanWebp(bytes, view) ?? bytes;
  return bytes;
}

const word = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

function joined(bytes: Uint8Array, parts: readonly (Part | Uint8Array)[]): Uint8Array {
  const pieces = parts.map(part => (part instanceof Uint8Array ? part : bytes.subarray(part[0], part[1])));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An EXIF segment that says nothing but the orientation (1 to 8). */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}

/** The orientation in an EXIF segment at `at`, if it names one other than upright. */
function orientationIn(view: DataView, at: number, end: number): number | undefined {
  const start = at + 10;
  if (start + 14 > end || view.getUint32(at + 4) !== 0x45786966) return undefined;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return undefined;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > end) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value > 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** Keeps JFIF, ICC profiles and Adobe's colour transform; APPn otherwise and comments go. */
function cleanJpeg(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
  const parts: (Part | Uint8Array)[] = [[0, 2]];
  let turned: number | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    if (marker === 0xda) return joined(bytes, [...parts, [at, scanEnd(bytes, end)]]);
    if (marker === 0xe1) {
      turned ??= orientationIn(view, at, end);
      if (turned && !parts.some(part => part instanceof Uint8Array)) parts.push(orientationSegment(turned));
    }
    const app = marker >= 0xe0 && marker <= 0xef;
    const kept = !app || [0xe0, 0xe2, 0xee].includes(marker);
    if (kept && marker !== 0xfe) parts.push([at, end]);
    at = end;
  }
  return undefined;
}

/** Where the last scan of a JPEG ends, its end mark included; further segments may lie between scans. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return at + 2;
    const segment = marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7);
    if (segment && at + 3 < bytes.length) at += 1 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
  }
  return bytes.length;
}

const pngKept = /^(?:[A-Z]...|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT|cICP)$/;

/** Keeps what draws the picture; texts, EXIF and times go. */
function cleanPng(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
  const parts: Part[] = [[0, 8]];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const kind = word(bytes, at + 4);
    if (end > bytes.length) return undefined;
    if (pngKept.test(kind)) parts.push([at, end]);
    if (kind === 'IEND') return joined(bytes, parts);
    at = end;
  }
  return undefined;
}

/** Takes EXIF and XMP out and says so in the head. */
function cleanWebp(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
  const parts: (Part | Uint8Array)[] = [];
  for (let at = 12; at + 8 <= Math.min(bytes.length, view.getUint32(4, true) + 8); ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    const kind = word(bytes, at);
    if (at + 8 + size > bytes.length) return undefined;
    if (kind === 'VP8X') {
      const head = Uint8Array.from(bytes.subarray(at, end));
      head[8] = head[8]! & ~0b1100;
      parts.push(head);
    } else if (kind !== 'EXIF' && kind !== 'XMP ') parts.push([at, Math.min(end, bytes.length)]);
    at = end;
  }
  const body = joined(bytes, parts);
  const head = Uint8Array.from(bytes.subarray(0, 12));
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return joined(bytes, [head, body]);
}
