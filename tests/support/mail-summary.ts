import PostalMime from 'postal-mime';
import { listMail } from '#app/features/outbox/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { SmtpSink } from './smtp-sink.ts';

export type MailSummary = {
  /** Said to be sent, never arrived. */
  lost: string[];
  /** Arrived, though the outbox says that it did not. */
  denied: string[];
  /** Arrived more than once, or more often than the outbox admits. */
  doubled: string[];
  /** Of which the outbox itself says that a second copy may exist. */
  uncertain: string[];
  /** Copies that differ from each other, or whose Message-ID is not the stored one. */
  changed: string[];
};

/** What the outbox says beside what arrived, read by a parser that is not ours. The outbox holds one act. */
export async function mailSummary(db: Db, sink: SmtpSink): Promise<MailSummary> {
  const summary: MailSummary = { lost: [], denied: [], doubled: [], uncertain: [], changed: [] };
  const { rows } = await listMail(db, {}, 1_000);
  for (const { recipient, status, uncertain, messageId } of rows) {
    const { address } = recipient;
    const [first, ...others] = sink.received.filter(copy => copy.to === address);
    const copies = first ? 1 + others.length : 0;
    if (uncertain > 0) summary.uncertain.push(address);
    if (status === 'sent' && copies === 0) summary.lost.push(address);
    if (status !== 'sent' && uncertain === 0 && copies > 0) summary.denied.push(address);
    if (copies > 1 + uncertain) summary.doubled.push(address);
    const same = others.every(copy => copy.bytes.equals(first!.bytes));
    if (first && !(same && (await PostalMime.parse(first.bytes)).messageId === messageId))
      summary.changed.push(address);
  }
  return summary;
}
