import { type Db, inTransaction } from '#db/connection.ts';

/**
 * One transaction of a long piece of work. Returns for how many milliseconds it worked, without the wait for its turn
 * before and for the disk after, as `nextChunk` wants it.
 */
export async function workInTransaction(db: Db, work: (trx: Db) => Promise<void>): Promise<number> {
  return inTransaction(db, async trx => {
    const began = performance.now();
    await work(trx);
    return performance.now() - began;
  });
}
