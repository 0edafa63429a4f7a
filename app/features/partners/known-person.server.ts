import { listAddressesOf } from '#app/features/outbox/forget-recipient.server.ts';
import type { Db } from '#db/connection.ts';
import type { Before } from './merge-records.server.ts';
import type { MovedContacts } from './merge-rows.server.ts';

type Contact = { kind: string; value_key: string };

export type Person = {
  /** The record's id, and those of records that were merged into it and not parted again. */
  ids: number[];
  names: string[];
  /** Keys of every address, and every number, that is or was theirs. */
  addresses: string[];
  phones: string[];
};

type Kept = { before: Partial<Before>; contacts: readonly Contact[] };

function readKept(row: { before: string; moved: string }): Kept {
  const moved = JSON.parse(row.moved) as { own?: { contacts?: MovedContacts | null } };
  return {
    before: JSON.parse(row.before) as Partial<Before>,
    contacts: moved.own?.contacts?.before ?? [],
  };
}

/** Everything by which a journalist is known: ids, names, addresses and numbers, those of merged records too. */
export async function findPerson(db: Db, id: number): Promise<Person> {
  const ids = new Set([id]);
  const names = new Set<string>();
  const contacts: Contact[] = [];
  let latest = [id];
  // Every round is a merge of its own; the bound only ends what cannot be.
  for (let round = 0; round < 20 && latest.length > 0; round += 1) {
    const merges = await db
      .selectFrom('partner_merges')
      .select(['gone_id', 'gone_name', 'kept_name', 'before', 'moved'])
      .where('kind', '=', 'journalist')
      .where('kept_id', 'in', latest)
      .where('undone_at', 'is', null)
      .execute();
    for (const merge of merges) {
      names.add(merge.gone_name).add(merge.kept_name);
      const kept = readKept(merge);
      contacts.push(...kept.contacts);
      for (const row of [kept.before.kept, kept.before.gone]) if (row) names.add(row.name);
    }
    latest = merges.map(merge => merge.gone_id).filter(gone => !ids.has(gone));
    for (const gone of latest) ids.add(gone);
  }
  const all = [...ids];
  const rows = await db.selectFrom('journalists').select('name').where('id', 'in', all).execute();
  for (const { name } of rows) names.add(name);
  contacts.push(
    ...(await db
      .selectFrom('contact_points')
      .select(['kind', 'value_key'])
      .where('journalist_id', 'in', all)
      .execute()),
  );
  const keys = (mail: boolean) =>
    contacts.filter(contact => (contact.kind === 'email') === mail).map(contact => contact.value_key);
  return {
    ids: all,
    names: [...names],
    addresses: [...new Set([...keys(true), ...(await listAddressesOf(db, all))])],
    phones: [...new Set(keys(false))],
  };
}

/** Of these addresses and numbers, those that another journalist or an account of the office uses too. */
export async function listShared(db: Db, person: Person): Promise<Set<string>> {
  const keys = ['', ...person.addresses, ...person.phones];
  const others = await db
    .selectFrom('contact_points')
    .select('value_key')
    .where('value_key', 'in', keys)
    .where('journalist_id', 'not in', person.ids)
    .execute();
  const users = await db.selectFrom('users').select('email_key').where('email_key', 'in', keys).execute();
  return new Set([...others.map(row => row.value_key), ...users.map(row => row.email_key)]);
}
