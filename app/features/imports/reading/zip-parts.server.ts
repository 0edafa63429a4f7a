import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { SheetRefused, sheetLimits } from './sheet-terms.ts';

const mostEntries = 5_000;

export type ZipParts = {
  names: string[];
  /** The inflated bytes of a part, chunk by chunk; counts towards the bound on all that is inflated. */
  chunks: (name: string) => AsyncGenerator<Buffer>;
  has: (name: string) => boolean;
};

const fromBuffer = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.replace(/^\//, ''), entry);
      if (entries.size > mostEntries) return reject(new SheetRefused('too-large'));
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return entries;
}

/**
 * Opens a zip archive for reading single parts. A part that declares more than the bound is refused before a byte of it
 * is inflated, and one that declares less than it holds while it inflates: a zip bomb costs nothing.
 */
export async function openZip(bytes: Buffer): Promise<ZipParts> {
  let zip: ZipFile;
  let entries: Map<string, Entry>;
  try {
    zip = await fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    entries = await listEntries(zip);
  } catch (error) {
    throw error instanceof SheetRefused ? error : new SheetRefused('unreadable');
  }
  const open = promisify<Entry, Readable>(zip.openReadStream.bind(zip));
  let inflated = 0;
  return {
    names: [...entries.keys()],
    has: name => entries.has(name),
    chunks: async function* (name) {
      const entry = entries.get(name);
      if (!entry) throw new SheetRefused('unreadable');
      if (inflated + entry.uncompressedSize > sheetLimits.inflated) throw new SheetRefused('too-large');
      const stream = await open(entry).catch(() => {
        throw new SheetRefused('unreadable');
      });
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          inflated += chunk.byteLength;
          if (inflated > sheetLimits.inflated) throw new SheetRefused('too-large');
          yield chunk;
        }
      } catch (error) {
        throw error instanceof SheetRefused ? error : new SheetRefused('unreadable');
      } finally {
        stream.destroy();
      }
    },
  };
}
