/** A text of the longest cell fits into a block several times. */
const blockBytes = 1024 * 1024;

/**
 * The shared texts of a workbook by number, kept as bytes outside of the heap: as strings a hundred thousand of them take
 * several times as much, and each is usually read once.
 */
export class TextStore {
  private readonly blocks: Buffer[] = [];
  /** Where each text begins, counted through all blocks, and how many bytes it has. */
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private used = 0;

  add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.blocks.length === 0 || this.used + bytes > blockBytes) {
      this.blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, bytes)));
      this.used = 0;
    }
    this.blocks.at(-1)!.write(text, this.used);
    this.starts.push((this.blocks.length - 1) * blockBytes + this.used);
    this.lengths.push(bytes);
    this.used += bytes;
  }

  /** The text of a number; empty when there is none. */
  get(index: number): string {
    const start = this.starts[index];
    if (start === undefined) return '';
    const from = start % blockBytes;
    return this.blocks[Math.floor(start / blockBytes)]!.toString('utf8', from, from + this.lengths[index]!);
  }
}
