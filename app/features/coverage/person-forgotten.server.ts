import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';

/** A request for a correction keeps what was asked and answered; to whom it was written does not stay. */
export async function eraseCorrections(
  { db }: Context<Db>,
  { journalistIds, names }: PersonForgotten,
): Promise<ForgottenCount> {
  const rows = await db
    .selectFrom('correction_requests')
    .select(['id', 'body', 'recipient_name', 'answer_note'])
    .where('journalist_id', 'in', [0, ...journalistIds])
    .execute();
  for (const row of rows) {
    const known = [...names, row.recipient_name].filter(name => name !== '');
    const without = (text: string) => known.reduce((all, name) => all.replaceAll(name, erased), text);
    await db
      .updateTable('correction_requests')
      .set({
        recipient_name: erased,
        recipient_address: '',
        journalist_id: null,
        body: without(row.body),
        answer_note: without(row.answer_note),
      })
      .where('id', '=', row.id)
      .execute();
  }
  return { thing: 'corrections', count: rows.length };
}
