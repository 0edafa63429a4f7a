import type { Generated } from 'kysely';

/** One hand-over to the coverage desk: a pasted message, a share from a phone, a mail, some files. */
export type LogBatchesTable = {
  id: Generated<number>;
  /** claim: an address that a candidate of the awards says is missing. */
  origin: 'paste' | 'files' | 'mail' | 'share' | 'claim';
  /** The sender's own key; one per person and batch. */
  request_key: string | null;
  /** The text as it was handed over; '' when there was none. */
  source: string;
  /** Attachments that were not taken because a mail had too many. */
  left_out: Generated<number>;
  job_id: number | null;
  created_by: number | null;
  created_at: string;
};

/** waiting → read | known | failed by the machine; → logged | skipped by a person. */
export type LogLineState = 'waiting' | 'read' | 'known' | 'failed' | 'logged' | 'skipped';

/** One thing of a batch that may become an article. */
export type LogLinesTable = {
  id: Generated<number>;
  batch_id: number;
  position: number;
  kind: 'link' | 'text' | 'file';
  url: string | null;
  compare_key: string | null;
  /** The text of a line that is one; '' otherwise. */
  source: string;
  file_id: number | null;
  file_name: string;
  /** The bytes of a page that was handed over, compressed with gzip. */
  page_file_id: number | null;
  /** Of the page's bytes as they came, hex. */
  page_sha256: string | null;
  /** Bytes of the page as it came. */
  page_size: number | null;
  /** What the mail says that brought the line; '' where none did, or where it brought several stories. */
  mail_subject: Generated<string>;
  mail_sent_at: string | null;
  state: LogLineState;
  /** Why reading failed, as a code of the coverage desk. */
  problem: string | null;
  title: string;
  /** JSON: what the machine read, until the line is checked. */
  reading: string;
  /** The article it became, or the one that was there before. */
  article_id: number | null;
  updated_at: string;
};
