import { type ChildProcess, fork } from 'node:child_process';
import { isDrawable } from './kinds.ts';
import type { FromPreviewWorker, Previews, PreviewTask, previewRole } from './preview-worker.server.ts';

/** A file that takes longer or more memory than this has no preview. Its pixels lie outside of the heap. */
const limits = { startMs: 20_000, fileMs: 15_000, heapMb: 256 };

// Named here by its type alone: importing the worker's module would load the drawing library into the calling process.
const role: typeof previewRole = 'preview-maker';

export type PreviewMaker = {
  /** Draws a file as JPEG; undefined for one that is damaged, locked, of another kind, or too heavy. */
  draw: (task: PreviewTask) => Promise<Previews | undefined>;
  close: () => Promise<void>;
};

/**
 * Draws pictures and the pages of PDFs in a process of its own, which starts with the first and is killed after 15 s over one:
 * the drawing library dies of some damaged pictures, and must take nobody along. The process holds no secrets.
 * One file at a time: the caller awaits each. To be closed.
 * @param options.workerEntry the module that worker threads and this process start from
 */
export function previewMaker(options: { workerEntry: () => URL | string; fileMs?: number }): PreviewMaker {
  const fileMs = options.fileMs ?? limits.fileMs;
  let worker: ChildProcess | undefined;

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = undefined;
    if (!stopped || stopped.exitCode !== null || stopped.signalCode !== null) return;
    const gone = new Promise(resolve => stopped.once('exit', resolve));
    stopped.kill('SIGKILL');
    await gone;
  }

  /** The process's next answer; undefined when it dies or is not done in time. */
  function answer(of: ChildProcess, withinMs: number): Promise<FromPreviewWorker | undefined> {
    return new Promise(resolve => {
      const settle = (message?: unknown) => {
        clearTimeout(timer);
        of.off('message', settle).off('error', die).off('exit', die);
        resolve(message as FromPreviewWorker | undefined);
      };
      const die = () => settle();
      const timer = setTimeout(die, withinMs);
      of.on('message', settle).on('error', die).on('exit', die);
    });
  }

  async function started(): Promise<ChildProcess | undefined> {
    if (worker) return worker;
    worker = fork(options.workerEntry(), [role], {
      execArgv: [`--max-old-space-size=${limits.heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { NODE_ENV: 'production' },
    });
    // Its death is seen by whoever awaits an answer; unheard, it would end the process.
    const made = worker;
    made.on('error', () => undefined);
    made.on('exit', () => {
      if (worker === made) worker = undefined;
    });
    if (!(await answer(made, limits.startMs))) await stop();
    return worker;
  }

  return {
    draw: async task => {
      if (!isDrawable(task.contentType)) return undefined;
      const at = await started();
      if (!at) return undefined;
      at.send(task);
      const message = await answer(at, fileMs);
      if (message && 'previews' in message) return message.previews ?? undefined;
      await stop();
      return undefined;
    },
    close: stop,
  };
}
