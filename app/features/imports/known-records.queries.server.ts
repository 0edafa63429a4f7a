import { localInputFromInstant, type Zone } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import type { KnownValues } from './known-changes.ts';
import type { ImportKind } from './terms.ts';

const text = (value: string) => (value === '' ? null : value);

/** Rows of a table by the record they belong to. */
function byRecord<T extends { id: number }>(rows: readonly T[]): (id: number) => T[] {
  const map = new Map<number, T[]>();
  for (const row of rows) map.set(row.id, [...(map.get(row.id) ?? []), row]);
  return id => map.get(id) ?? [];
}

async function listArticleValues(db: Db, ids: readonly number[], zone: Zone) {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'published_at', 'url', 'body', 'rubric', 'format', 'headline_tone', 'body_tone'])
    .select(['regency', 'seconds'])
    .where('id', 'in', [...ids])
    // What waits in the inbox is decided there first.
    .where('status', '=', 'approved')
    .execute();
  const people = await db
    .selectFrom('article_journalists')
    .innerJoin('journalists', 'journalists.id', 'journalist_id')
    .select(['article_id as id', 'name'])
    .where('article_id', 'in', [...ids])
    .orderBy('position')
    .execute();
  const spokespersons = await db
    .selectFrom('article_spokespersons')
    .select(['article_id as id', 'name'])
    .where('article_id', 'in', [...ids])
    .orderBy('article_spokespersons.id')
    .execute();
  const journalistsOf = byRecord(people);
  const spokespersonsOf = byRecord(spokespersons);
  return rows.map((row): [number, KnownValues] => [
    row.id,
    {
      title: row.title,
      published: localInputFromInstant(row.published_at, zone),
      url: row.url,
      journalists: text(
        journalistsOf(row.id)
          .map(({ name }) => name)
          .join(', '),
      ),
      body: text(row.body),
      rubric: text(row.rubric),
      format: row.format,
      headlineTone: row.headline_tone,
      bodyTone: row.body_tone,
      regency: row.regency,
      spokespersons: spokespersonsOf(row.id).map(({ name }) => name),
      seconds: row.seconds === null ? null : String(row.seconds),
    },
  ]);
}

async function listOutletValues(db: Db, ids: readonly number[]) {
  const rows = await db
    .selectFrom('outlets')
    .leftJoin('networks', 'networks.id', 'network_id')
    .select(['outlets.id', 'website', 'channel', 'scope', 'regency', 'networks.name as network'])
    .select(['press_council', 'press_council_checked_on', 'press_council_evidence', 'notes'])
    .where('outlets.id', 'in', [...ids])
    .execute();
  return rows.map((row): [number, KnownValues] => [
    row.id,
    {
      website: row.website,
      channel: row.channel,
      scope: row.scope,
      regency: row.regency,
      network: row.network,
      pressCouncil: row.press_council === 'not_recorded' ? null : row.press_council,
      pressCouncilCheckedOn: row.press_council_checked_on,
      pressCouncilEvidence: row.press_council_evidence,
      notes: text(row.notes),
    },
  ]);
}

async function listJournalistValues(db: Db, ids: readonly number[]) {
  const rows = await db
    .selectFrom('journalists')
    .select(['id', 'ukw', 'salutation', 'notes', 'do_not_contact'])
    .where('id', 'in', [...ids])
    .execute();
  const outlets = await db
    .selectFrom('affiliations')
    .innerJoin('outlets', 'outlets.id', 'outlet_id')
    .select(['journalist_id as id', 'outlets.name'])
    .where('journalist_id', 'in', [...ids])
    .orderBy('affiliations.id')
    .execute();
  const contacts = await db
    .selectFrom('contact_points')
    .select(['journalist_id as id', 'kind', 'value'])
    .where('journalist_id', 'in', [...ids])
    .orderBy('contact_points.id')
    .execute();
  const outletsOf = byRecord(outlets);
  const contactsOf = byRecord(contacts);
  return rows.map((row): [number, KnownValues] => {
    const values = (kind: 'email' | 'whatsapp' | 'phone') =>
      contactsOf(row.id).flatMap(contact => (contact.kind === kind ? [contact.value] : []));
    // Nobody's file writes the addresses of a person who asked not to be contacted.
    const addresses =
      row.do_not_contact === 1
        ? {}
        : { email: values('email'), whatsapp: values('whatsapp'), phone: values('phone') };
    return [
      row.id,
      {
        outlets: outletsOf(row.id).map(({ name }) => name),
        ...addresses,
        ukw: row.ukw === 'none' ? null : row.ukw,
        salutation: text(row.salutation),
        notes: text(row.notes),
      },
    ];
  });
}

/** What is recorded of many articles, outlets or journalists, in the form in which rows are compared with them. */
export async function listKnownValues(
  db: Db,
  kind: ImportKind,
  ids: readonly number[],
  zone: Zone,
): Promise<Map<number, KnownValues>> {
  if (ids.length === 0) return new Map();
  if (kind === 'articles') return new Map(await listArticleValues(db, ids, zone));
  return new Map(await (kind === 'outlets' ? listOutletValues(db, ids) : listJournalistValues(db, ids)));
}
