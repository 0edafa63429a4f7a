import type { Insertable } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { MailEventsTable } from '#db/schema/outbox.ts';

/** Appends to the record of what happened to messages. */
export async function recordEvents(db: Db, events: Insertable<MailEventsTable>[]): Promise<void> {
  for (let from = 0; from < events.length; from += 500) {
    await db
      .insertInto('mail_events')
      .values(events.slice(from, from + 500))
      .execute();
  }
}
