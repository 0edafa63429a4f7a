import { parentPort } from 'node:worker_threads';
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

export type FromHtmlWorker = { ready: true } | { id: number; reading: PageReading };

/**
 * Serves page readings inside a worker thread until it is ended. The thread that started it sends one task at a
 * time and kills the worker when a page takes too long.
 */
export function runHtmlWorker(): void {
  const port = parentPort;
  if (!port) throw new Error('the HTML worker runs in a worker thread only');
  const send = (message: FromHtmlWorker) => port.postMessage(message);
  port.on('message', ({ id, html, url, options, more }: ReadPageTask) => {
    send({ id, reading: readHtmlArticle(html, url, options, more) });
  });
  send({ ready: true });
}
