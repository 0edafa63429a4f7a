import type { Change } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { openLink } from '#app/features/outbox/links.server.ts';
import type { MailLink } from '#app/features/outbox/mail.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { findSuppressions } from '#app/features/outbox/suppression.queries.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, Invalid, TooMany } from '#app/lib/errors.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContent } from '#emails/types.ts';
import { writeContacts } from '../contact-rows.server.ts';
import { pushDoNotContact } from '../do-not-contact.server.ts';
import { touchJournalist } from '../journalist-version.server.ts';
import { listContactPoints } from '../journalists.queries.server.ts';
import { officeDay } from '../today.server.ts';
import { confirmPurpose, preferencePaths } from './paths.ts';
import { actingAs, holderOf, type LinkHolder, openPreferences } from './service.server.ts';

const hourMs = 3_600_000;
/** How long a request can be confirmed, in ms: a new address for three days, what is stored for one. */
const lifetimes = { address: 72 * hourMs, data: 24 * hourMs } as const;
/** Requests that one person's link can start in a day. */
const mostPerDay = 5;

export type RequestKind = keyof typeof lifetimes;

export type PreferenceRequest = {
  id: number;
  kind: RequestKind;
  /** To which it was mailed; of kind `address` the new one. */
  address: string;
  done: boolean;
  holder: LinkHolder;
};

async function refuseTooMany(ctx: Context<Db>, journalistId: number): Promise<void> {
  const since = new Date(Date.parse(ctx.now) - 24 * hourMs).toISOString();
  const { count } = await ctx.db
    .selectFrom('preference_requests')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('journalist_id', '=', journalistId)
    .where('requested_at', '>', since)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostPerDay) throw new TooMany(24 * 3600);
}

type MailName = 'address-confirmation' | 'stored-data' | 'address-changed';

/** Rendered before a transaction begins: nothing but the database is awaited inside one. */
async function render(db: Db, name: MailName, locale: Locale): Promise<MailContent> {
  return renderMail(name, { brand: letterhead(await readOffice(db)) }, locale);
}

type OwnMail = {
  requestId: number;
  name: MailName;
  content: MailContent;
  address: string;
  locale: Locale;
  links?: MailLink[];
  expiresAt?: string;
};

async function mailTo(ctx: Context<Db>, holder: LinkHolder, mail: OwnMail): Promise<void> {
  await enqueueMail(ctx, {
    act: { kind: 'preference-request', id: mail.requestId },
    kind: mail.name,
    version: 1,
    locale: mail.locale,
    content: mail.content,
    recipients: [
      {
        kind: 'address',
        id: null,
        name: holder.name,
        address: mail.address,
        fields: { salutation: salutation(mail.locale, { name: holder.name }) },
        links: mail.links,
      },
    ],
    bulk: false,
    priority: 'urgent',
    expiresAt: mail.expiresAt,
  });
}

/** Writes the request down and mails the link that confirms it. */
async function request(
  ctx: Context<Db>,
  holder: LinkHolder,
  input: { kind: RequestKind; address: string; locale: Locale },
): Promise<void> {
  const { kind, address, locale } = input;
  const name = kind === 'address' ? 'address-confirmation' : 'stored-data';
  const content = await render(ctx.db, name, locale);
  const expiresAt = new Date(Date.parse(ctx.now) + lifetimes[kind]).toISOString();
  const path = preferencePaths.confirm(':token') + (locale === 'id' ? '' : `?lang=${locale}`);
  await inTransaction(ctx.db, async db => {
    const inside = actingAs({ ...ctx, db }, holder);
    await refuseTooMany(inside, holder.journalistId);
    const { id } = await db
      .insertInto('preference_requests')
      .values({
        journalist_id: holder.journalistId,
        kind,
        address,
        requested_at: ctx.now,
        expires_at: expiresAt,
        done_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const link = { placeholder: 'confirmUrl', purpose: confirmPurpose, rowId: id, generation: 0, path };
    await mailTo(inside, holder, { requestId: id, name, content, address, locale, links: [link], expiresAt });
  });
}

/**
 * Mails a link to a new address; the address on record stays until it is confirmed there.
 * @throws Invalid on `address` for the one on record; TooMany after five requests in a day.
 */
export async function askForAddress(
  ctx: Context<Db>,
  token: string,
  input: { address: string; locale: Locale },
): Promise<void> {
  const holder = await openPreferences(ctx.db, token);
  if (holder.address && addressKey(holder.address) === addressKey(input.address))
    throw new Invalid({ address: ['preferences.sameAddress'] });
  await request(ctx, holder, { ...input, kind: 'address' });
}

/**
 * Mails a link to what is stored about the person to the address on record: whoever got a forwarded mail does not read it.
 * @throws Invalid when there is no address; TooMany after five requests in a day.
 */
export async function askForData(ctx: Context<Db>, token: string, locale: Locale): Promise<void> {
  const holder = await openPreferences(ctx.db, token);
  if (!holder.address) throw new Invalid({ '': ['preferences.noAddress'] });
  await request(ctx, holder, { kind: 'data', address: holder.address, locale });
}

/**
 * The request behind a confirming link; reading it changes nothing. @throws NotFound for an unknown link, Gone when its
 * time is over or, for what is stored, when the address is no longer the one on record.
 */
export async function openRequest(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  token: string,
): Promise<PreferenceRequest> {
  const id = await openLink(db, confirmPurpose, token);
  const row = await db.selectFrom('preference_requests').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Gone();
  const { kind, address } = row;
  const done = row.done_at !== null;
  if (row.expires_at <= now && !done) throw new Gone();
  const holder = await holderOf(db, row.journalist_id);
  const moved = holder.address === null || addressKey(holder.address) !== addressKey(address);
  if (kind === 'data' && (row.expires_at <= now || moved)) throw new Gone();
  return { id, kind, address, done, holder };
}

/** The new address in place of the primary one, given by the person themselves. */
async function replaceAddress(ctx: Context<Db>, holder: LinkHolder, address: string): Promise<Change[]> {
  const before = await listContactPoints(ctx.db, holder.journalistId);
  const { doNotContact } = await touchJournalist(ctx, holder.journalistId);
  const given = {
    kind: 'email' as const,
    value: address,
    isPrimary: true,
    lawfulBasis: 'consent' as const,
    source: 'Halaman pilihan',
    obtainedOn: await officeDay(ctx.db, ctx.now),
  };
  const others = before.filter(
    row => row.kind !== 'email' || (!row.isPrimary && addressKey(row.value) !== addressKey(address)),
  );
  const changes = await writeContacts(ctx, holder.journalistId, [...others, given]);
  if (doNotContact) await pushDoNotContact(ctx, holder.journalistId, []);
  return changes;
}

/** Who wanted no more mail at the old address did not ask for it at the new one. */
async function carryUnsubscription(ctx: Context<Db>, from: string, to: string): Promise<void> {
  const standing = (await findSuppressions(ctx.db, [from])).get(addressKey(from)) ?? [];
  if (standing.some(({ reason }) => reason === 'unsubscribed'))
    await suppress(ctx, { address: to, scope: 'bulk', reason: 'unsubscribed', source: 'link' });
}

/**
 * Confirms a new address: it becomes the one that is written to, on the basis of the person's own wish, and the old one
 * is told. Confirming twice is the same. @throws Invalid when the address may not be recorded.
 */
export async function confirmAddress(ctx: Context<Db>, token: string, locale: Locale): Promise<void> {
  const { kind } = await openRequest(ctx, token);
  if (kind !== 'address') throw new Gone();
  const content = await render(ctx.db, 'address-changed', locale);
  await inTransaction(ctx.db, async db => {
    const open = await openRequest({ ...ctx, db }, token);
    if (open.done) return;
    const { id, address, holder } = open;
    const inside = actingAs({ ...ctx, db }, holder);
    await db.updateTable('preference_requests').set({ done_at: ctx.now }).where('id', '=', id).execute();
    const changes = await replaceAddress(inside, holder, address);
    await recordAudit(inside, {
      action: 'journalist.contactsChanged',
      subject: { kind: 'journalist', id: holder.journalistId, label: holder.name },
      changes,
    });
    if (!holder.address) return;
    await carryUnsubscription(inside, holder.address, address);
    await mailTo(inside, holder, {
      requestId: id,
      name: 'address-changed',
      content,
      address: holder.address,
      locale,
    });
  });
}
