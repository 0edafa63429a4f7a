/** A stretch of text, `start` included, `end` excluded, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}
