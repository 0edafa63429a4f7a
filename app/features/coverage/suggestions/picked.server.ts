import type { MessageKey, Values } from '#app/i18n/translate.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { inboxPaths } from '../inbox-paths.ts';
import type { Decision } from './review.service.server.ts';

/** The suggestions that a form speaks of: those of the pressed button ("3" or "3,4,5"), else the ticked ones. */
export function pickedIds(form: FormData): number[] {
  const only = form.get('only');
  const values = typeof only === 'string' ? only.split(',') : form.getAll('id');
  return values.slice(0, 100).flatMap(value => readRowId(value) ?? []);
}

/** Where the form came from, as far as it is the inbox or an article. */
export function backTo(form: FormData): string {
  const back = sitePath(form.get('back'));
  return back?.startsWith('/pemberitaan') ? back : inboxPaths.list;
}

export type Telling = {
  key: MessageKey;
  values: Values;
  kind: 'done' | 'problem';
  undo?: { action: string; fields: Record<string, string> };
};

const takenKeys: Record<string, MessageKey> = {
  approved: 'inbox.takenApproved',
  dismissed: 'inbox.takenDismissed',
  duplicate: 'inbox.takenDuplicate',
};

/** What a person is told of a decision: what was done, with the way back, or who was first. */
export function tell({ done, taken }: Decision, one: MessageKey, many: MessageKey = one): Telling {
  const [first] = taken;
  const undo =
    done.length > 0
      ? { action: inboxPaths.undo, fields: { only: done.map(({ id }) => id).join(',') } }
      : undefined;
  if (!first) {
    const title = done[0]?.title ?? '';
    return { key: done.length === 1 ? one : many, values: { count: done.length, title }, kind: 'done', undo };
  }
  if (done.length === 0 && taken.length === 1) {
    const key = takenKeys[first.status] ?? 'inbox.takenDismissed';
    return { key, values: { title: first.title, name: first.by }, kind: 'problem' };
  }
  const values = { done: done.length, count: taken.length, name: first.by };
  return { key: 'inbox.takenSome', values, kind: 'problem', undo };
}
