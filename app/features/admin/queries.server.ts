import type { Db } from '#db/connection.ts';

export type MailboxEntry = {
  id: number;
  name: string;
  address: string;
  subject: string;
  sentAt: string | null;
};

/** What the outbox knows of the messages in the mailbox, in the order of the ids. */
export async function listMailboxEntries(db: Db, ids: number[]): Promise<MailboxEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('mail_messages as m')
    .innerJoin('mail_contents as c', 'c.id', 'm.content_id')
    .select(['m.id', 'm.name', 'm.address', 'c.subject', 'm.sent_at as sentAt'])
    .where('m.id', 'in', ids.slice(0, 200))
    .execute();
  const byId = new Map(rows.map(row => [row.id, row]));
  return ids.flatMap(id => byId.get(id) ?? []);
}
