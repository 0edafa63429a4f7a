import { parentPort } from 'node:worker_threads';
import type { ReadingTime } from '../feeds/feed-item.ts';
import { type FeedReading, readFeed } from '../feeds/feed-reading.ts';
import type { ReadingOptions } from './article-reading.ts';
import { type PageReading, readHtmlArticle } from './html.ts';

/** The `role` in `workerData` by which an entry file knows that it was started to run {@link runHtmlWorker}. */
export const htmlWorkerRole = 'html-reader';

export interface ReadPageTask {
  id: number;
  html: string;
  url: string;
  options: ReadingOptions;
  /** The further pages of the same story. */
  more?: readonly string[];
}

export interface ReadFeedTask {
  id: number;
  feed: string;
  reading: ReadingTime;
}

export type FromHtmlWorker = { ready: true } | { id: number; reading: PageReading | FeedReading };

/**
 * Serves readings of pages and feeds inside a worker thread until it is ended. The thread that started it sends one task at a
 * time and kills the worker when one takes too long.
 */
export function runHtmlWorker(): void {
  const port = parentPort;
  if (!port) throw new Error('the HTML worker runs in a worker thread only');
  const send = (message: FromHtmlWorker) => port.postMessage(message);
  port.on('message', (task: ReadPageTask | ReadFeedTask) => {
    const reading =
      'feed' in task
        ? readFeed(task.feed, task.reading)
        : readHtmlArticle(task.html, task.url, task.options, task.more);
    send({ id: task.id, reading });
  });
  send({ ready: true });
}
