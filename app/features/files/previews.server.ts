import { Worker } from 'node:worker_threads';
import { isDrawable } from './kinds.ts';
import type { FromPreviewWorker, Previews, PreviewTask, previewRole } from './preview-worker.server.ts';

/** A file that takes longer or more memory than this has no preview. Its pixels lie outside of the heap. */
const limits = { startMs: 20_000, fileMs: 15_000, heapMb: 256 };

// Named here by its type alone: importing the worker's module would load the drawing library into the calling thread.
const role: typeof previewRole = 'preview-maker';

export type PreviewMaker = {
  /** Draws a file as JPEG; undefined for one that is damaged, locked, of another kind, or too heavy. */
  draw: (task: PreviewTask) => Promise<Previews | undefined>;
  close: () => Promise<void>;
};

/**
 * Draws pictures and the pages of PDFs in a worker thread, which starts with the first and is killed after 15 s over one.
 * One file at a time: the caller awaits each. To be closed.
 * @param options.workerEntry the module that worker threads start from
 */
export function previewMaker(options: { workerEntry: () => URL | string; fileMs?: number }): PreviewMaker {
  const fileMs = options.fileMs ?? limits.fileMs;
  let worker: Worker | undefined;

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  }

  /** The worker's next answer; undefined when it dies or is not done in time. */
  function answer(of: Worker, withinMs: number): Promise<FromPreviewWorker | undefined> {
    return new Promise(resolve => {
      const settle = (message?: FromPreviewWorker) => {
        clearTimeout(timer);
        of.off('message', settle).off('error', die).off('exit', die);
        resolve(message);
      };
      const die = () => settle();
      const timer = setTimeout(die, withinMs);
      of.on('message', settle).on('error', die).on('exit', die);
    });
  }

  async function started(): Promise<Worker | undefined> {
    if (worker) return worker;
    worker = new Worker(options.workerEntry(), {
      workerData: { role },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    // Its death is seen by whoever awaits an answer; unheard, it would end the process.
    worker.on('error', () => undefined);
    if (!(await answer(worker, limits.startMs))) await stop();
    return worker;
  }

  return {
    draw: async task => {
      if (!isDrawable(task.contentType)) return undefined;
      const at = await started();
      if (!at) return undefined;
      at.postMessage(task);
      const message = await answer(at, fileMs);
      if (message && 'previews' in message) return message.previews ?? undefined;
      await stop();
      return undefined;
    },
    close: stop,
  };
}
