import type { Readable } from 'node:stream';
import yazl from 'yazl';
import { filePath } from '#app/features/files/service.server.ts';
import { copyText } from './copy-text.ts';
import type { KitFile } from './files.queries.server.ts';
import type { Kit } from './queries.server.ts';

/** Names as they are, but each once: "foto.jpg", "foto (2).jpg". Letters of another case count as the same. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map(name => {
    const dot = name.lastIndexOf('.');
    const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem} (${n})${end}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/**
 * A zip of the text and all files of a kit, made as it is read: nothing of it is held in memory. Pictures, videos and documents
 * are packed already and are taken as they are.
 */
export function kitZip(kit: Kit, files: readonly KitFile[]): Readable {
  const zip = new yazl.ZipFile();
  const [text = '', ...names] = distinctNames([`${kit.slug}.txt`, ...files.map(file => file.name)]);
  const mtime = new Date(kit.updatedAt);
  zip.addBuffer(Buffer.from(copyText(kit)), text, { mtime });
  for (const [i, file] of files.entries())
    zip.addFile(filePath(file.sha256), names[i]!, { mtime, compress: false });
  zip.end();
  return zip.outputStream as Readable;
}
