import { Worker } from 'node:worker_threads';
import { type FileSample, SheetRefused, type SheetRow } from './sheet-terms.ts';
import type { FromSheetWorker, SheetTask, sheetWorkerRole } from './sheet-worker.server.ts';

/** A file that needs more than this is given up. `silentMs`: longest time between two messages of the worker. */
const limits = { heapMb: 224, youngMb: 8, silentMs: 30_000 };

// Named by its type alone: importing the worker's module would load the parsers into the calling thread.
const role: typeof sheetWorkerRole = 'sheet-reader';

export type SheetReaderOptions = { workerEntry: URL | string; silentMs?: number };

/** Messages of a worker one by one, with a limit on the time between two of them. */
async function* messages(worker: Worker, silentMs: number): AsyncGenerator<FromSheetWorker> {
  const arrived: (FromSheetWorker | SheetRefused)[] = [];
  let wake: () => void = () => undefined;
  const put = (message: FromSheetWorker | SheetRefused) => {
    arrived.push(message);
    wake();
  };
  worker.on('message', put);
  worker.on('error', error => {
    const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    put(new SheetRefused(outOfMemory ? 'too-heavy' : 'failed'));
  });
  worker.on('exit', () => put(new SheetRefused('failed')));
  try {
    for (;;) {
      if (arrived.length === 0) {
        const timer = setTimeout(() => put(new SheetRefused('too-heavy')), silentMs);
        await new Promise<void>(resolve => {
          wake = resolve;
        });
        clearTimeout(timer);
      }
      const message = arrived.shift()!;
      if (message instanceof SheetRefused) throw message;
      yield message;
    }
  } finally {
    await worker.terminate();
  }
}

function start(task: Omit<SheetTask, 'role'>, options: SheetReaderOptions) {
  const worker = new Worker(options.workerEntry, {
    workerData: { role, ...task } satisfies SheetTask,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: limits.youngMb },
  });
  return { worker, incoming: messages(worker, options.silentMs ?? limits.silentMs) };
}

/** The head of every sheet of a file, read in a thread with limits on memory and time. @throws SheetRefused */
export async function readSample(bytes: Uint8Array, options: SheetReaderOptions): Promise<FileSample> {
  for await (const message of start({ file: bytes }, options).incoming) {
    if ('sample' in message) return message.sample;
    if ('problem' in message) throw new SheetRefused(message.problem);
  }
  throw new SheetRefused('failed');
}

/**
 * Every row of one sheet of a file (its path or bytes), a few hundred at a time, as fast as they are taken.
 * @throws SheetRefused
 */
export async function* readRows(
  file: string | Uint8Array,
  sheet: number,
  options: SheetReaderOptions,
): AsyncGenerator<SheetRow[]> {
  const { worker, incoming } = start({ file, sheet }, options);
  for await (const message of incoming) {
    if ('problem' in message) throw new SheetRefused(message.problem);
    if ('end' in message) return;
    if (!('rows' in message)) continue;
    yield message.rows;
    worker.postMessage('taken');
  }
}
