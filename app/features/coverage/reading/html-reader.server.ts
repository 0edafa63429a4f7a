import { Worker } from 'node:worker_threads';
import type { ReadingTime } from '../feeds/feed-item.ts';
import type { FeedReading } from '../feeds/feed-reading.ts';
import type { ReadingOptions } from './article-reading.ts';
import type { PageReading } from './html.ts';
import type { FromHtmlWorker, htmlWorkerRole, ReadFeedTask, ReadPageTask } from './html-worker.server.ts';

/** Markup that takes longer or more memory than this is given up. */
const limits = { pageMs: 3_000, feedMs: 10_000, startMs: 20_000, idleMs: 60_000, heapMb: 256, waiting: 20 };

// Named here by its type alone: importing the worker's module would load the parser into the calling thread.
const role: typeof htmlWorkerRole = 'html-reader';

type Outcome<Reading> =
  | { ok: true; reading: Reading }
  /** too-heavy: out of time or memory; busy: too many pages wait; failed: the worker did not start or broke. */
  | { ok: false; problem: 'too-heavy' | 'busy' | 'failed' };

export type PageOutcome = Outcome<PageReading>;
export type FeedOutcome = Outcome<FeedReading>;

export interface HtmlReader {
  /** Reads one page, joined with the further pages of its story, in the worker thread; pages wait for each other. Never rejects. */
  read(html: string, url: string, options: ReadingOptions, more?: readonly string[]): Promise<PageOutcome>;
  /** Reads one feed in the same thread: broken markup of some kilobytes keeps its parser busy as well. Never rejects. */
  readFeed(feed: string, reading: ReadingTime): Promise<FeedOutcome>;
  /** Ends the worker; waiting pages fail. A later `read` starts a new one. */
  close(): Promise<void>;
}

export interface HtmlReaderOptions {
  /** Module that runs `runHtmlWorker` when `workerData.role` is `htmlWorkerRole`. */
  workerEntry: URL | string;
  execArgv?: string[];
  pageMs?: number;
  feedMs?: number;
  idleMs?: number;
}

interface Waiting {
  task: Omit<ReadPageTask, 'id'> | Omit<ReadFeedTask, 'id'>;
  settle: (outcome: Outcome<PageReading | FeedReading>) => void;
}

/**
 * Reads pages in a worker thread of its own with a memory limit, killed when one page takes longer than 3 s: a
 * few kilobytes of nested markup can keep a parser busy for minutes. The thread starts with the first page and
 * ends after a minute without one.
 */
export function createHtmlReader(options: HtmlReaderOptions): HtmlReader {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let ready = false;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;

  const alarm = (ms: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
    timer.unref();
  };

  /** Ends the worker, settles what it was at, and goes on with the next page in a new one. */
  const drop = (outcome: Outcome<never>): Promise<unknown> => {
    clearTimeout(timer);
    const ended = worker?.terminate();
    const task = current;
    worker = undefined;
    ready = false;
    current = undefined;
    task?.settle(outcome);
    next();
    return ended ?? Promise.resolve();
  };

  const create = (): Worker | undefined => {
    try {
      return new Worker(options.workerEntry, {
        workerData: { role },
        resourceLimits: {
          maxOldGenerationSizeMb: limits.heapMb,
          maxYoungGenerationSizeMb: 32,
          stackSizeMb: 4,
        },
        ...(options.execArgv ? { execArgv: options.execArgv } : {}),
      });
    } catch {
      return undefined;
    }
  };

  const start = () => {
    const started = create();
    if (!started) {
      drop({ ok: false, problem: 'failed' });
      return;
    }
    worker = started;
    started.unref();
    alarm(limits.startMs, () => drop({ ok: false, problem: 'failed' }));
    started.on('message', (message: FromHtmlWorker) => {
      if (started !== worker) return;
      if ('ready' in message) {
        ready = true;
        send();
        return;
      }
      const task = current;
      current = undefined;
      task?.settle({ ok: true, reading: message.reading });
      next();
    });
    started.on('error', error => {
      if (started !== worker) return;
      const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      drop({ ok: false, problem: outOfMemory ? 'too-heavy' : 'failed' });
    });
    started.on('exit', () => {
      if (started === worker) drop({ ok: false, problem: 'failed' });
    });
  };

  const send = () => {
    if (!worker || !ready || !current) return;
    lastId += 1;
    const { task } = current;
    const limitMs = 'feed' in task ? (options.feedMs ?? limits.feedMs) : (options.pageMs ?? limits.pageMs);
    worker.ref();
    alarm(limitMs, () => drop({ ok: false, problem: 'too-heavy' }));
    worker.postMessage({ ...task, id: lastId } satisfies ReadPageTask | ReadFeedTask);
  };

  const next = () => {
    if (current) return;
    current = queue.shift();
    if (!current) {
      worker?.unref();
      if (worker) alarm(options.idleMs ?? limits.idleMs, () => drop({ ok: false, problem: 'failed' }));
      return;
    }
    if (worker) send();
    else start();
  };

  const read = (task: Waiting['task'], settle: Waiting['settle']) => {
    if (queue.length >= limits.waiting) return settle({ ok: false, problem: 'busy' });
    queue.push({ task, settle });
    next();
  };

  return {
    read: (html, url, reading, more) =>
      new Promise(settle => {
        const task = { html, url, options: reading, ...(more ? { more } : {}) };
        read(task, outcome => settle(outcome as PageOutcome));
      }),
    readFeed: (feed, reading) =>
      new Promise(settle => read({ feed, reading }, outcome => settle(outcome as FeedOutcome))),
    close: async () => {
      for (const { settle } of queue.splice(0)) settle({ ok: false, problem: 'failed' });
      await drop({ ok: false, problem: 'failed' });
    },
  };
}
