import type { Generated } from 'kysely';

/** A topic a person took off an article: the machine does not put it back. */
export type ArticleTopicRejectionsTable = {
  article_id: number;
  topic_id: number;
  rejected_by: number | null;
  rejected_at: string;
};

export type MessageVerdict = 'confirmed' | 'rejected';

/**
 * A key message of a release found in an article, in `start_at` to `end_at` of its body. `carried` is what counts: the
 * rule's finding, or a person's verdict on it. `message_key` follows the message's words.
 */
export type ArticleMessagesTable = {
  article_id: number;
  kit_id: number;
  message_key: string;
  message: string;
  share: number;
  start_at: number;
  end_at: number;
  carried: number;
  verdict: MessageVerdict | null;
  verdict_by: number | null;
  verdict_at: string | null;
};

export type FindingVerdict = 'right' | 'ignored';

/** What a person decided on a finding: what stands in the text is right, or it is of no matter. */
export type FindingJudgementsTable = {
  article_id: number;
  finding_key: string;
  verdict: FindingVerdict;
  note: string;
  judged_by: number | null;
  judged_at: string;
};

export type CorrectionStatus = 'requested' | 'corrected' | 'refused' | 'no_answer';

/** A correction asked of an outlet, one per finding. Without an address it was handed over by copy or chat. */
export type CorrectionRequestsTable = {
  id: Generated<number>;
  article_id: number;
  finding_key: string;
  finding_kind: string;
  /** The words of the article it is about. */
  passage: string;
  subject: string;
  body: string;
  recipient_name: string;
  recipient_address: string;
  journalist_id: number | null;
  status: CorrectionStatus;
  answered_on: string | null;
  answer_note: string;
  requested_by: number | null;
  requested_at: string;
  updated_at: string;
  version: number;
};
