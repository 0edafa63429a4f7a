import { Transform, type TransformCallback } from 'node:stream';

/**
 * What React writes in pieces of 2 KB, handed on in one piece whenever React says that what it has is out (`flush`).
 * Every piece costs a round through two streams and, compressed, a block of its own: a list page was sixty of them.
 */
export class GatheredBody extends Transform {
  readonly #pieces: Uint8Array[] = [];

  override _transform(piece: Uint8Array, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pieces.push(piece);
    done();
  }

  /** Called by React after all that it can write now. */
  flush(): void {
    if (this.#pieces.length > 0) this.push(Buffer.concat(this.#pieces.splice(0)));
  }

  override _flush(done: TransformCallback): void {
    this.flush();
    done();
  }
}
