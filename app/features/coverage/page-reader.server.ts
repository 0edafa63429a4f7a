import { createHtmlReader, type HtmlReader } from './reading/html-reader.server.ts';

let entry: URL | string | undefined;
let reader: HtmlReader | undefined;

/** Names the module that worker threads start from; set once at boot, because only the entry knows its own address. */
export function setWorkerEntry(url: URL | string): void {
  entry = url;
}

/** The module that worker threads start from. Throws before it is named. */
export function workerEntry(): URL | string {
  if (!entry) throw new Error('worker entry is not set');
  return entry;
}

/** The one reader of fetched pages in this process; its thread starts with the first page. */
export function pageReader(): HtmlReader {
  reader ??= createHtmlReader({ workerEntry: workerEntry() });
  return reader;
}
