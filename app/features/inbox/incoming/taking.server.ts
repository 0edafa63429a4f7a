import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import { findSentTo } from '#app/features/outbox/sent-mail.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { IncomingMailKind, IncomingMailsTable } from '#db/schema/incoming-mails.ts';
import { readMailHead } from '../mail-head.ts';
import { applyCalendar, applyEffects } from './effects.server.ts';
import { journalistOf, matchedMail, ownAddresses, signedMail } from './matching.server.ts';
import { type MailParts, readParts } from './parts.ts';
import { hasIncoming, insertIncoming, noteEffect } from './queries.server.ts';
import { type Sorted, sortIncoming } from './sorting.ts';
import { firstState, keptBody, keptRaw } from './terms.ts';

/** Where a mail was found. */
export type Place = { mailbox: string; uidValidity: string; uid: number };

export type Taken = {
  outcome: 'taken' | 'repeated' | 'refused' | 'left';
  id: number | null;
  kind: IncomingMailKind | null;
};

type NewRow = Insertable<IncomingMailsTable>;

const repeated: Taken = { outcome: 'repeated', id: null, kind: null };
const text = (value: string, most: number) =>
  value
    .replaceAll('\0', '')
    .slice(0, most)
    .replace(/\p{Cs}/gu, '\uFFFD');

function rowOf(ctx: Context<Db>, place: Place, bytes: Uint8Array, size: number): NewRow {
  const head = readMailHead(bytes.subarray(0, keptRaw));
  const hash = () => createHash('sha256').update(bytes.subarray(0, keptRaw)).digest('hex');
  return {
    ...{ mailbox: place.mailbox, uid_validity: place.uidValidity, uid: place.uid, size },
    message_id: text(head.messageId, 300) || `sha256:${hash()}`,
    sender: text(head.from.length === 1 ? head.from[0]! : '', 254),
    subject: text(head.subject, 300),
    received_at: ctx.now,
    ...{ kind: 'refused', rule: '', passage: '', recipient: '', found_by: null, mail_id: null },
    ...{ journalist_id: null, bounce_id: null, effect: 'none', reversed_at: null, reversed_by: null },
    ...{ state: 'settled', assignee_id: null, body: '', attachments: '[]' },
  };
}

async function write(ctx: Context<Db>, row: NewRow, bytes: Uint8Array): Promise<number | undefined> {
  const kept = bytes.subarray(0, keptRaw);
  const raw = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength)
    .toString('latin1')
    .replaceAll('\0', '');
  return insertIncoming(ctx.db, row, { raw, whole: Number(kept.byteLength === row.size) });
}

/**
 * Notes a mail that is not read: too large, or of too many parts.
 * @param bytes its beginning
 */
export async function refuseIncoming(
  ctx: Context<Db>,
  place: Place,
  bytes: Uint8Array,
  mail: { size: number; rule: 'too-large' | 'too-many-parts' | 'failed' },
): Promise<Taken> {
  const row = { ...rowOf(ctx, place, bytes, mail.size), rule: mail.rule, state: 'open' as const };
  return inTransaction(ctx.db, async db => {
    if (await hasIncoming(db, place, row.message_id, row.sender)) return repeated;
    const id = await write({ ...ctx, db }, row, bytes);
    return id === undefined ? repeated : { outcome: 'refused', id, kind: 'refused' };
  });
}

/** Sorts a mail, with the message of ours that it speaks of. */
async function readIncoming(ctx: Context<Db>, parts: MailParts) {
  const signed = await signedMail(ctx.db, parts);
  const known = { own: ownAddresses(), verp: signed?.mail.address ?? null, toStop: signed?.toStop ?? false };
  const sorted = sortIncoming(parts, known);
  const mail = await matchedMail(ctx.db, signed?.mail, sorted, ctx.now);
  return { sorted, mail };
}

async function writerKnown(db: Db, journalistId: number | undefined, sorted: Sorted): Promise<boolean> {
  if (journalistId !== undefined) return true;
  return sorted.recipient !== null && (await findSentTo(db, sorted.recipient, '')) !== undefined;
}

/**
 * Takes one mail: reads it, matches it with the mail and the journalist it speaks of, and does what follows, all or nothing.
 * A mail that was taken before, from the same place or by its Message-ID and sender, is passed over.
 * @param wanted leaves a mail alone that is none of these, as in a mailbox of another purpose
 */
export async function takeIncoming(
  ctx: Context<Db>,
  place: Place,
  bytes: Uint8Array,
  wanted: (kind: IncomingMailKind, matched: boolean) => boolean = () => true,
): Promise<Taken> {
  const parts = readParts(bytes);
  if (typeof parts === 'string')
    return refuseIncoming(ctx, place, bytes, { size: bytes.byteLength, rule: parts });
  const row = rowOf(ctx, place, bytes, bytes.byteLength);
  if (await hasIncoming(ctx.db, place, row.message_id, row.sender)) return repeated;
  const { sorted, mail } = await readIncoming(ctx, parts);
  if (!wanted(sorted.kind, mail !== undefined)) return { outcome: 'left', id: null, kind: sorted.kind };
  const calendar =
    sorted.kind === 'calendar' ? await applyCalendar(ctx, parts.calendar, row.sender || null) : undefined;
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    if (await hasIncoming(db, place, row.message_id, row.sender)) return repeated;
    const journalist = await journalistOf(db, mail, sorted.recipient);
    const id = await write(
      inner,
      {
        ...row,
        ...{ kind: sorted.kind, rule: text(sorted.rule, 60), passage: text(sorted.passage, 400) },
        recipient: text(mail && sorted.kind !== 'human' ? mail.address : (sorted.recipient ?? ''), 254),
        ...{ found_by: sorted.by, mail_id: mail?.id ?? null, journalist_id: journalist ?? null },
        effect: calendar?.effect ?? 'none',
        state: calendar?.state ?? firstState(sorted.kind),
        body: text(parts.text.trim(), keptBody),
        attachments: JSON.stringify(parts.attachments.slice(0, 20).map(name => text(name, 200))),
      },
      bytes,
    );
    if (id === undefined) return repeated;
    const known = await writerKnown(db, journalist, sorted);
    const { effect, bounceId } = await applyEffects(inner, id, sorted, mail, known);
    if (!calendar) await noteEffect(db, id, effect, bounceId);
    return { outcome: 'taken', id, kind: sorted.kind };
  });
}
