import type { JobHandler } from '#app/features/jobs/registry.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { FetchOptions } from '../fetch-terms.ts';
import { listLines, listWaitingLines } from './batches.queries.server.ts';
import { type LineOutcome, readLine, type WaitingLine } from './read-line.server.ts';

/** Lines read side by side: slow sites wait for each other no longer than needed, none is pressed. */
const together = 3;

/** Writes a line's outcome unless a person dealt with the line meanwhile. */
export async function settleLine(db: Db, lineId: number, outcome: LineOutcome, now: string): Promise<void> {
  const columns =
    outcome.state === 'read'
      ? { reading: JSON.stringify(outcome.reading), ...(outcome.title ? { title: outcome.title } : {}) }
      : outcome.state === 'known'
        ? { article_id: outcome.article.id }
        : { problem: outcome.problem };
  await db
    .updateTable('log_lines')
    .set({ ...columns, state: outcome.state, updated_at: now })
    .where('id', '=', lineId)
    .where('state', '=', 'waiting')
    .execute();
}

export type BatchRun = {
  fetching?: FetchOptions;
  /** Asked before each line. */
  stopped?: () => Promise<boolean>;
  onSettled?: () => Promise<void>;
};

/** Reads the waiting lines of a batch, a few at a time; run again, it goes on with those that are left. */
export async function readWaitingLines(ctx: Context<Db>, batchId: number, run: BatchRun = {}): Promise<void> {
  const queue = await listWaitingLines(ctx.db, batchId);
  const work = async (): Promise<void> => {
    for (let line = queue.shift(); line; line = queue.shift()) {
      if (await run.stopped?.()) return;
      await settleLine(ctx.db, line.id, await outcome(line), ctx.now);
      await run.onSettled?.();
    }
  };
  const outcome = (line: WaitingLine) => readLine(ctx, line, run.fetching);
  await Promise.all(Array.from({ length: together }, work));
}

/** The job that reads a batch, with its progress; `fetching` is for tests with a server of their own. */
export function readBatchJob(fetching: FetchOptions = {}): JobHandler {
  return async ({ db, payload, now, progress, cancelled }) => {
    const { batchId } = payload as { batchId: number };
    const report = async () => {
      const lines = await listLines(db, batchId);
      await progress(lines.filter(line => line.state !== 'waiting').length, lines.length);
    };
    await report();
    const ctx: Context<Db> = { db, actor: systemActor, now: now() };
    await readWaitingLines(ctx, batchId, { fetching, stopped: cancelled, onSettled: report });
    const count: Record<string, number> = {};
    for (const { state } of await listLines(db, batchId)) count[state] = (count[state] ?? 0) + 1;
    return count;
  };
}
