import { Worker } from 'node:worker_threads';
import { workerEntry } from '../page-reader.server.ts';
import type {
  FileContent,
  FileTask,
  FromFileWorker,
  fileWorkerRole,
  MailContent,
  mailType,
} from './file-worker.server.ts';

/** A file that takes longer or more memory than this is given up: it is kept, its fields are filled by hand. */
const limits = { startMs: 20_000, fileMs: 15_000, heapMb: 256 };

// Named here by its type alone: importing the worker's module would load the parsers into the calling thread.
const role: typeof fileWorkerRole = 'file-reader';
const mail: typeof mailType = 'message/rfc822';

export type FileOutcome = FileContent | { kind: 'unreadable'; problem: 'file-too-heavy' };

/** One file at a time in this process, so that memory stays within one worker's bounds. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads a PDF's text layer or a recording's length in a worker thread of its own with a memory limit, killed after
 * 15 s. What is wrong with the file comes back as a problem.
 */
export async function readFileContent(
  task: FileTask,
  limitMs?: number,
): Promise<Exclude<FileOutcome, { kind: 'mail' }>> {
  const outcome = await readInTurn(task, limitMs);
  return outcome.kind === 'mail' ? { kind: 'unreadable', problem: 'file-damaged' } : outcome;
}

/** The parts of a saved mail, or why there are none: a few kilobytes can keep its reader busy for hours. */
export async function readMailContent(
  bytes: Uint8Array,
  limitMs?: number,
): Promise<MailContent | 'file-damaged' | 'file-too-heavy'> {
  const content = await readInTurn({ bytes, contentType: mail }, limitMs);
  if (content.kind === 'mail') return content.mail;
  return content.kind === 'unreadable' && content.problem === 'file-too-heavy'
    ? 'file-too-heavy'
    : 'file-damaged';
}

function readInTurn(task: FileTask, limitMs = limits.fileMs): Promise<FileOutcome> {
  const outcome = turn.then(() => readInWorker(task, limitMs));
  turn = outcome.catch(() => undefined);
  return outcome;
}

function readInWorker(task: FileTask, limitMs: number): Promise<FileOutcome> {
  const tooHeavy: FileOutcome = { kind: 'unreadable', problem: 'file-too-heavy' };
  return new Promise(resolve => {
    const worker = new Worker(workerEntry(), {
      workerData: { role },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    let timer = setTimeout(() => settle(tooHeavy), limits.startMs);
    const settle = (outcome: FileOutcome) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(outcome);
    };
    worker.on('message', (message: FromFileWorker) => {
      if ('content' in message) return settle(message.content);
      clearTimeout(timer);
      timer = setTimeout(() => settle(tooHeavy), limitMs);
      worker.postMessage(task);
    });
    worker.on('error', () => settle(tooHeavy));
    worker.on('exit', () => settle(tooHeavy));
  });
}
