import type { Change } from '#app/features/audit/diff.ts';
import { findForgotten } from '#app/features/outbox/forgotten.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { contactValue, maskedContact } from './contact-values.ts';
import { type ContactPoint, listContactPoints } from './journalists.queries.server.ts';
import type { ContactKind, LawfulBasis } from './terms.ts';
import { officeDay } from './today.server.ts';

export type ContactInput = {
  kind: ContactKind;
  /** As typed; stored parsed. */
  value: string;
  isPrimary?: boolean;
  /** Without a lawful basis and a source no mail is sent. */
  lawfulBasis?: LawfulBasis;
  source?: string;
  /** Day (YYYY-MM-DD) on which it was given. */
  obtainedOn?: string | null;
};

type Row = ReturnType<typeof readRows>[number];

/** Parses the entries; exactly one of each kind becomes primary: the first that is marked, else the first. */
function readRows(inputs: readonly ContactInput[]) {
  const rows = inputs.map((input, index) => {
    const { value, value_key } = contactValue(input.kind, input.value, `contacts[${index}].value`);
    const twice = inputs
      .slice(0, index)
      .some(
        earlier =>
          earlier.kind === input.kind && contactValue(earlier.kind, earlier.value).value_key === value_key,
      );
    if (twice) throw new Invalid({ [`contacts[${index}].value`]: ['partners.contactTwice'] });
    return { ...input, value, value_key };
  });
  return rows.map(row => {
    const kin = rows.filter(other => other.kind === row.kind);
    const primary = kin.find(other => other.isPrimary) ?? kin[0];
    return {
      kind: row.kind,
      value: row.value,
      value_key: row.value_key,
      is_primary: Number(row === primary),
      lawful_basis: row.lawfulBasis ?? ('none' as const),
      source: row.source?.trim() ?? '',
      obtained_on: row.obtainedOn ?? null,
    };
  });
}

/** An address or number whose owner asked to be forgotten is not recorded again. */
async function refuseForgotten(db: Db, rows: readonly Row[]): Promise<void> {
  const forgotten = await findForgotten(
    db,
    rows.map(row => row.value_key),
  );
  const index = rows.findIndex(row => forgotten.has(row.value_key));
  if (index >= 0) throw new Invalid({ [`contacts[${index}].value`]: ['partners.contactRefused'] });
}

/** Nobody gave an address tomorrow. */
async function refuseDayAhead({ db, now }: Context<Db>, rows: readonly Row[]): Promise<void> {
  const today = await officeDay(db, now);
  const index = rows.findIndex(row => row.obtained_on !== null && row.obtained_on > today);
  if (index >= 0) throw new Invalid({ [`contacts[${index}].obtainedOn`]: ['partners.dayAhead'] });
}

function changesOf(before: readonly ContactPoint[], after: readonly Row[]): Change[] {
  const masked = (rows: readonly { kind: ContactKind; value: string }[]) =>
    rows.map(row => maskedContact(row.kind, row.value)).join(', ') || null;
  const changes: Change[] = [{ field: 'contacts', before: masked(before), after: masked(after) }];
  for (const row of after) {
    const old = before.find(other => other.kind === row.kind && other.value === row.value);
    if (!old) continue;
    const of = maskedContact(row.kind, row.value);
    changes.push({ field: `lawfulBasis:${of}`, before: old.lawfulBasis, after: row.lawful_basis });
    changes.push({ field: `source:${of}`, before: old.source, after: row.source });
    changes.push({ field: `obtainedOn:${of}`, before: old.obtainedOn, after: row.obtained_on });
    changes.push({ field: `isPrimary:${of}`, before: old.isPrimary, after: row.is_primary === 1 });
  }
  return changes.filter(change => change.before !== change.after);
}

/**
 * Makes the journalist's contact points exactly these, matched by kind and value. Runs in the caller's transaction.
 * Throws {@link Invalid} on `contacts[i].value` for what cannot be read or stands there twice.
 */
export async function writeContacts(
  ctx: Context<Db>,
  journalistId: number,
  inputs: readonly ContactInput[],
): Promise<Change[]> {
  const { db } = ctx;
  const before = await listContactPoints(db, journalistId);
  const rows = readRows(inputs);
  await refuseForgotten(db, rows);
  await refuseDayAhead(ctx, rows);
  const keyOf = (row: { kind: string; value: string }) => `${row.kind} ${row.value.toLowerCase()}`;
  const known = new Map(before.map(row => [keyOf(row), row.id]));
  const kept = new Set(rows.map(keyOf));
  const gone = before.filter(row => !kept.has(keyOf(row))).map(row => row.id);
  if (gone.length > 0) await db.deleteFrom('contact_points').where('id', 'in', gone).execute();
  for (const row of rows) {
    const id = known.get(keyOf(row));
    if (id) await db.updateTable('contact_points').set(row).where('id', '=', id).execute();
    else
      await db
        .insertInto('contact_points')
        .values({ ...row, journalist_id: journalistId, created_at: ctx.now })
        .execute();
  }
  return changesOf(before, rows);
}
