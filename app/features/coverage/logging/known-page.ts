/** Whether a line is a page that was handed over of an article in the list, and is not yet among its recordings. */
export function mayAddPage(line: {
  state: string;
  pageSha256: string | null;
  articleStatus: string | null;
}): boolean {
  return line.state === 'known' && line.pageSha256 !== null && line.articleStatus === 'approved';
}
