import { randomUUID } from 'node:crypto';
import { openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest cell (`sheetLimits.cell`) fits into a block, at three bytes a character: no text crosses from one into the next. */
const blockBytes = 128 * 1024;
/** Blocks held in memory, 4 MB: the one that cells point into now, and those of what repeats in every row. */
const heldBlocks = 32;

/** A file without a name, for as long as this thread lives. */
function openNameless(): number {
  const path = join(tmpdir(), `gema-texts-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

/**
 * The shared texts of a workbook by number. As strings a hundred thousand of them take some hundred megabytes, and most
 * are read once: they wait as bytes in a temporary file, of which the blocks in use are held.
 */
export class TextStore {
  /** Where each text begins, counted through all blocks, and how many bytes it has. */
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  /** Blocks in memory, the one read longest ago first. */
  private readonly held = new Map<number, Buffer>();
  private filling = { number: -1, bytes: Buffer.alloc(0), used: blockBytes };
  private file: number | undefined;

  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (length > 0 && this.filling.used + length > blockBytes) this.beginBlock();
    const { number, bytes, used } = this.filling;
    if (length > 0) bytes.write(text, used);
    this.starts.push(number * blockBytes + used);
    this.lengths.push(length);
    this.filling.used += length;
  }

  /** The text of a number; empty when there is none. */
  get(index: number): string {
    const [start, length] = [this.starts[index], this.lengths[index]];
    if (start === undefined || !length) return '';
    const number = Math.floor(start / blockBytes);
    const from = start % blockBytes;
    return this.block(number).toString('utf8', from, from + length);
  }

  private beginBlock(): void {
    const { number, bytes } = this.filling;
    if (number >= 0) {
      this.file ??= openNameless();
      writeSync(this.file, bytes, 0, blockBytes, number * blockBytes);
      this.hold(number, bytes);
    }
    this.filling = { number: number + 1, bytes: Buffer.allocUnsafeSlow(blockBytes), used: 0 };
  }

  private block(number: number): Buffer {
    if (number === this.filling.number) return this.filling.bytes;
    let block = this.held.get(number);
    if (block) this.held.delete(number);
    else {
      block = Buffer.allocUnsafeSlow(blockBytes);
      readSync(this.file!, block, 0, blockBytes, number * blockBytes);
    }
    this.hold(number, block);
    return block;
  }

  private hold(number: number, block: Buffer): void {
    this.held.set(number, block);
    if (this.held.size > heldBlocks) this.held.delete(this.held.keys().next().value!);
  }
}
