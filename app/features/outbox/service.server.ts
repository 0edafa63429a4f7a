import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { config } from '#app/config.server.ts';
import type { Context } from '#app/lib/context.ts';
import { addressKey, parseMailAddress } from '#app/lib/mail-address.ts';
import { erased } from '#app/lib/traces.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { MailMessagesTable } from '#db/schema/outbox.ts';
import { recordEvents } from './events.queries.server.ts';
import { findForgotten } from './forgotten.server.ts';
import { interleaveByDomain } from './interleave.ts';
import { issueLinks, latestGenerations } from './links.server.ts';
import {
  type MailAct,
  type NewMail,
  type NewRecipient,
  needsUnsubscribe,
  never,
  priorities,
  recipientKey,
} from './mail.ts';
import { mailPaths } from './paths.ts';
import { findSuppressions, type Suppression, suppressionAgainst } from './suppression.queries.server.ts';

export type Enqueued = {
  queued: number;
  /** Kept for the record, never sent: the address refused this sort of mail. */
  suppressed: number;
  /** This recipient already has this mail of this act. */
  repeated: number;
  /** Kept for the record, never sent: not a usable address. */
  refused: number;
};

type Row = Insertable<MailMessagesTable>;

/** Rows per statement, well below the parameter limit of both engines. */
const chunk = 200;

async function storeContent({ db, now }: Context<Db>, mail: NewMail): Promise<number> {
  const { act, kind, version, locale, content } = mail;
  await db
    .insertInto('mail_contents')
    .values({
      kind,
      act_kind: act.kind,
      act_id: act.id,
      version,
      locale,
      subject: content.subject,
      html: content.html,
      text: content.text,
      attachments: JSON.stringify(content.attachments ?? []),
      created_at: now,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('mail_contents')
    .select('id')
    .where('act_kind', '=', act.kind)
    .where('act_id', '=', act.id)
    .where('kind', '=', kind)
    .where('version', '=', version)
    .where('locale', '=', locale)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Text of one line, for a name or an address nobody could parse. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function standing(address: string | undefined, suppression: Suppression | undefined) {
  if (!address) return { status: 'failed', reason: 'invalid-address' } as const;
  if (suppression) return { status: 'suppressed', reason: suppression.reason } as const;
  return { status: 'queued', reason: null } as const;
}

/** A mail to somebody who had their data erased: kept as a count, without anything of the person. */
const erasedMail = { status: 'suppressed', reason: 'forgotten' } as const;

function nobody(recipient: NewRecipient): NewRecipient {
  return { ...recipient, name: erased, address: erased, fields: {}, links: [], calendar: undefined };
}

function messageRow(
  ctx: Context<Db>,
  mail: NewMail,
  contentId: number,
  recipient: NewRecipient,
  suppressions: Map<string, Suppression[]>,
  forgotten: ReadonlySet<string>,
): Row {
  if (forgotten.has(addressKey(recipient.address.trim())))
    return { ...messageRow(ctx, mail, contentId, nobody(recipient), suppressions, new Set()), ...erasedMail };
  const parsed = parseMailAddress(recipient.address);
  const address = parsed ?? oneLine(recipient.address).slice(0, 254);
  const notBefore = new Date(Date.parse(ctx.now) + (mail.holdSeconds ?? 0) * 1000).toISOString();
  const senderDomain = config().mailFrom.address.split('@')[1] ?? 'localhost';
  return {
    content_id: contentId,
    kind: mail.kind,
    act_kind: mail.act.kind,
    act_id: mail.act.id,
    version: mail.version,
    recipient_kind: recipient.kind,
    recipient_id: recipient.id,
    recipient_key: recipientKey({ ...recipient, address }),
    name: oneLine(recipient.name),
    address,
    address_key: addressKey(address),
    domain: parsed ? addressKey(parsed.slice(parsed.lastIndexOf('@') + 1)) : '',
    fields: JSON.stringify(recipient.fields),
    links: JSON.stringify(recipient.links ?? []),
    calendar: recipient.calendar?.content ?? null,
    calendar_method: recipient.calendar?.method ?? null,
    bulk: mail.bulk ? 1 : 0,
    priority: priorities[mail.priority],
    message_id: `<${randomUUID()}@${senderDomain}>`,
    sent_date: notBefore,
    not_before: notBefore,
    expires_at: mail.expiresAt ?? null,
    attempts: 0,
    created_at: ctx.now,
    updated_at: ctx.now,
    ...standing(parsed, suppressionAgainst(suppressions, address, mail.bulk)),
  };
}

async function insertMessages(db: Db, rows: Row[]) {
  const inserted: { id: number; status: string; reason: string | null }[] = [];
  for (let from = 0; from < rows.length; from += chunk) {
    inserted.push(
      ...(await db
        .insertInto('mail_messages')
        .values(rows.slice(from, from + chunk))
        .onConflict(conflict =>
          conflict.columns(['act_kind', 'act_id', 'recipient_key', 'kind', 'version']).doNothing(),
        )
        .returning(['id', 'status', 'reason'])
        .execute()),
    );
  }
  return inserted;
}

/**
 * Writes one mail to many recipients into the outbox, in the caller's transaction: the act and its mail stand or
 * fall together. Who was written to by this act with this kind and version is left alone, so a form sent twice
 * sends once. The first content of (act, kind, version, locale) stays: another text needs another version.
 * The caller has checked that the actor may send.
 */
export async function enqueueMail(ctx: Context<Db>, given: NewMail): Promise<Enqueued> {
  if (given.recipients.length === 0) return { queued: 0, suppressed: 0, repeated: 0, refused: 0 };
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const mail = await withPreferences(db, given);
    const contentId = await storeContent(inside, mail);
    const suppressions = await findSuppressions(
      db,
      mail.recipients.map(recipient => recipient.address.trim()),
    );
    const forgotten = await findForgotten(
      db,
      mail.recipients.map(recipient => addressKey(recipient.address.trim())),
    );
    const rows = mail.recipients.map(recipient =>
      messageRow(inside, mail, contentId, recipient, suppressions, forgotten),
    );
    const inserted = await insertMessages(db, interleaveByDomain(rows));
    await issueLinks(inside, linksOf(mail, inserted));
    await recordEvents(
      db,
      inserted
        .filter(row => row.status !== 'queued')
        .map(row => ({ message_id: row.id, at: ctx.now, status: row.status, detail: row.reason })),
    );
    const count = (status: string) => inserted.filter(row => row.status === status).length;
    return {
      queued: count('queued'),
      suppressed: count('suppressed'),
      refused: count('failed'),
      repeated: mail.recipients.length - inserted.length,
    };
  });
}

/** Purpose of the links by which a journalist reaches their own choices; a row is the journalist. */
const preferencesPurpose = 'preferences';

/** Journalists get a link to their own choices beside the one to refuse mail; see `partners/preferences`. */
async function withPreferences(db: Db, mail: NewMail): Promise<NewMail> {
  if (!needsUnsubscribe(mail.bulk, mail.content)) return mail;
  const ids = mail.recipients.flatMap(({ kind, id }) => (kind === 'journalist' && id !== null ? [id] : []));
  const generations = await latestGenerations(db, preferencesPurpose, ids);
  const path = mailPaths.preferences(':token') + (mail.locale === 'id' ? '' : `?lang=${mail.locale}`);
  const linkOf = (id: number) => ({
    placeholder: 'preferencesUrl',
    purpose: preferencesPurpose,
    rowId: id,
    // A merge gives links of the other record generations below 0.
    generation: Math.max(0, generations.get(id) ?? 0),
    path,
  });
  return {
    ...mail,
    recipients: mail.recipients.map(recipient =>
      recipient.kind === 'journalist' && recipient.id !== null
        ? { ...recipient, links: [...(recipient.links ?? []), linkOf(recipient.id)] }
        : recipient,
    ),
  };
}

function linksOf(mail: NewMail, inserted: { id: number; status: string }[]) {
  const own = needsUnsubscribe(mail.bulk, mail.content)
    ? inserted
        .filter(row => row.status === 'queued')
        .map(row => ({ purpose: 'unsubscribe', rowId: row.id, generation: 0 }))
    : [];
  return [...own, ...mail.recipients.flatMap(recipient => recipient.links ?? [])];
}

/**
 * Takes back what an act has not sent yet and returns how many mails that stopped. What is being transmitted or was
 * sent stays; a mail whose outcome is unknown stays unknown, without its second try. `only` limits it to one message,
 * one version of it, or some recipients.
 */
export async function cancelMail(
  ctx: Context<Db>,
  act: MailAct,
  only: { kind?: string; version?: number; recipientIds?: readonly number[] } = {},
): Promise<number> {
  return inTransaction(ctx.db, async db => {
    const ofAct = () => {
      let query = db
        .updateTable('mail_messages')
        .where('act_kind', '=', act.kind)
        .where('act_id', '=', act.id);
      if (only.kind !== undefined) query = query.where('kind', '=', only.kind);
      if (only.version !== undefined) query = query.where('version', '=', only.version);
      if (only.recipientIds) query = query.where('recipient_id', 'in', [0, ...only.recipientIds]);
      return query;
    };
    const freed = { lease_token: null, lease_until: null, updated_at: ctx.now };
    const cancelled = await ofAct()
      .set({ ...freed, status: 'cancelled' })
      .where('status', 'in', ['queued', 'deferred', 'claimed'])
      .where('uncertain', '=', 0)
      .returning('id')
      .execute();
    await ofAct()
      .set({ ...freed, status: 'unknown', not_before: never })
      .where('status', 'in', ['queued', 'deferred', 'claimed', 'unknown'])
      .where('uncertain', '>', 0)
      .execute();
    await recordEvents(
      db,
      cancelled.map(({ id }) => ({ message_id: id, at: ctx.now, status: 'cancelled', detail: null })),
    );
    return cancelled.length;
  });
}
