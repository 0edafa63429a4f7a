import type { Line } from './batches.queries.server.ts';

/** Whether a line is a page that was handed over of an article in the list, and is not yet among its recordings. */
export function mayAddPage(line: Pick<Line, 'state' | 'pageSha256' | 'articleStatus'>): boolean {
  return line.state === 'known' && line.pageSha256 !== null && line.articleStatus === 'approved';
}
