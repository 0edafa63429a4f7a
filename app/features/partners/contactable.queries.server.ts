import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { contains } from '#db/like.ts';
import type { MailSuppressionsTable } from '#db/schema/outbox.ts';
import type { Channel, Scope } from '#db/schema/partners.ts';
import { heldOn, searchWords } from './outlet-list.queries.server.ts';
import { listChosenTopics } from './preferences/queries.server.ts';
import { type Wishes, wishesOn } from './preferences/wishes.ts';
import type { LawfulBasis } from './terms.ts';

export type ContactableFilter = {
  /** Day (YYYY-MM-DD) on which the affiliation must hold. */
  on: string;
  channels?: readonly Channel[];
  scopes?: readonly Scope[];
  /** Keys of app/lib/regencies.ts. */
  regencies?: readonly string[];
  outletIds?: readonly number[];
  journalistIds?: readonly number[];
  /** A further condition on `journalists.id`, as a feature of higher rank compiles it. */
  within?: Expression<SqlBool>;
  /** Words of the journalist's name. */
  search?: string | null;
  /** True when absent; null takes inactive journalists too. */
  active?: boolean | null;
};

/** What decides whether somebody may get a mail, and what a greeting needs. */
export type Contactable = {
  journalistId: number;
  name: string;
  salutation: string;
  active: boolean;
  doNotContact: boolean;
  /** The first present outlet that matches the filter; null for a journalist without one. */
  outletId: number | null;
  outlet: string | null;
  channel: Channel | null;
  scope: Scope | null;
  regency: string | null;
  /** What they do at that outlet, in the office's own words; null without one. */
  role: string | null;
  /** Primary mail address with what allows its use; null when none is recorded. */
  email: string | null;
  lawfulBasis: LawfulBasis | null;
  source: string | null;
  /** Primary WhatsApp number in international form. */
  whatsapp: string | null;
  /** Why the outbox sends nothing at all to the address, or nothing in bulk; null when it does. */
  suppressedAll: MailSuppressionsTable['reason'] | null;
  suppressedBulk: MailSuppressionsTable['reason'] | null;
  /** What they chose to receive, as it holds on the day asked for; null when they never chose. */
  wishes: Wishes | null;
};

function outletConditions(filter: ContactableFilter): RawBuilder<boolean>[] {
  const among = (column: string, values: readonly (string | number)[] | undefined) =>
    values && values.length > 0 ? [sql<boolean>`${sql.ref(column)} in (${sql.join([...values])})`] : [];
  return [
    ...among('o.channel', filter.channels),
    ...among('o.scope', filter.scopes),
    ...among('o.regency', filter.regencies),
    ...among('o.id', filter.outletIds),
  ];
}

const suppression = (scope: MailSuppressionsTable['scope']) =>
  sql<MailSuppressionsTable['reason'] | null>`(select min(s.reason) from mail_suppressions s
    where s.address_key = mail.value_key and s.scope = ${scope})`;

/**
 * One row per journalist who matches, by name, whether or not mail may reach them: who is left out and why is
 * decided from the row by a pure rule. Journalists without an outlet match only when no outlet is filtered for.
 */
export async function listContactable(
  db: Db,
  filter: ContactableFilter,
  limit = 5000,
): Promise<Contactable[]> {
  const wanted = outletConditions(filter);
  const matching = sql.join([heldOn(filter.on, 'a'), ...wanted], sql` and `);
  let query = db
    .selectFrom('journalists')
    .leftJoin('affiliations', join =>
      join.on(
        sql<boolean>`affiliations.id = (select min(a.id) from affiliations a
          join outlets o on o.id = a.outlet_id where a.journalist_id = journalists.id and ${matching})`,
      ),
    )
    .leftJoin('outlets', 'outlets.id', 'affiliations.outlet_id')
    .leftJoin('contact_points as mail', join =>
      join
        .onRef('mail.journalist_id', '=', 'journalists.id')
        .on('mail.kind', '=', 'email')
        .on('mail.is_primary', '=', 1),
    )
    .leftJoin('contact_points as chat', join =>
      join
        .onRef('chat.journalist_id', '=', 'journalists.id')
        .on('chat.kind', '=', 'whatsapp')
        .on('chat.is_primary', '=', 1),
    )
    .leftJoin('journalist_preferences as p', 'p.journalist_id', 'journalists.id')
    .select([
      'p.mail as byMail',
      'p.whatsapp as byChat',
      'p.frequency',
      'p.embargo',
      'p.paused_until_on as pausedUntilOn',
    ])
    .select([
      'journalists.id as journalistId',
      'journalists.name',
      'journalists.salutation',
      'journalists.active',
      'journalists.do_not_contact as doNotContact',
      'outlets.id as outletId',
      'outlets.name as outlet',
      'outlets.channel',
      'outlets.scope',
      'outlets.regency',
      'affiliations.role',
      'mail.value as email',
      'mail.lawful_basis as lawfulBasis',
      'mail.source',
      'chat.value as whatsapp',
      suppression('all').as('suppressedAll'),
      suppression('bulk').as('suppressedBulk'),
    ])
    .where('journalists.forgotten_at', 'is', null)
    .orderBy('journalists.name_key')
    .orderBy('journalists.id')
    .limit(limit);
  if (wanted.length > 0) query = query.where('affiliations.id', 'is not', null);
  for (const word of searchWords(filter.search)) query = query.where(contains('journalists.name_key', word));
  if (filter.journalistIds)
    query = query.where(
      'journalists.id',
      'in',
      filter.journalistIds.length ? [...filter.journalistIds] : [0],
    );
  if (filter.active !== null) query = query.where('journalists.active', '=', Number(filter.active ?? true));
  if (filter.within) query = query.where(filter.within);
  const rows = await query.execute();
  const chose = rows.filter(row => row.frequency !== null).map(row => row.journalistId);
  const topics = await listChosenTopics(db, chose);
  return rows.map(({ byMail, byChat, frequency, embargo, pausedUntilOn, ...row }) => ({
    ...row,
    active: row.active === 1,
    doNotContact: row.doNotContact === 1,
    wishes:
      frequency === null
        ? null
        : wishesOn(
            {
              mail: byMail === 1,
              whatsapp: byChat === 1,
              frequency,
              embargo: embargo === 1,
              pausedUntilOn,
              topicIds: topics.get(row.journalistId) ?? [],
            },
            filter.on,
          ),
  }));
}
