import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { bulkInsert } from '#db/bulk-insert.ts';
import type { Db } from '#db/connection.ts';
import { type Change, parting } from './diff.ts';

export type AuditEntry = {
  /** Verb in the field's terms, as in `coverage.logged`; screens translate it. */
  action: string;
  subject: { kind: string; id: number | null; label: string };
  changes?: Change[];
};

/** Longest text kept of a change, and how much of what stayed is kept before it, in characters. */
const longest = 2000;
const lead = 200;

function shortened({ field, ...change }: Change): Change {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const [before, after] = parting(text(change.before), text(change.after), longest, lead);
  return {
    field,
    before: typeof change.before === 'string' ? before : change.before,
    after: typeof change.after === 'string' ? after : change.after,
  };
}

function rowOf(ctx: Context<Db>, entry: AuditEntry) {
  const changes = (entry.changes ?? []).map(shortened);
  return {
    at: ctx.now,
    actor_kind: ctx.actor.kind,
    actor_user_id: actorUserId(ctx.actor),
    actor_name: ctx.actor.name,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    subject_label: entry.subject.label.slice(0, 300),
    changes: JSON.stringify(changes),
    request_id: ctx.requestId ?? null,
  } as const;
}

/** The one audit call: appends who did what, in the caller's transaction. Of long texts 2,000 characters are kept. */
export async function recordAudit(ctx: Context<Db>, entry: AuditEntry): Promise<void> {
  await ctx.db.insertInto('audit_entries').values(rowOf(ctx, entry)).execute();
}

const columns = [
  'at',
  'actor_kind',
  'actor_user_id',
  'actor_name',
  'action',
  'subject_kind',
  'subject_id',
  'subject_label',
  'changes',
  'request_id',
] as const;

/** The same for many things done at once, such as the rows of an import. */
export async function recordAudits(ctx: Context<Db>, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map(entry => {
    const row = rowOf(ctx, entry);
    return columns.map(column => row[column]);
  });
  await bulkInsert(ctx.db, 'audit_entries', columns, rows);
}
