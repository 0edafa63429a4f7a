import type { KitContent } from '../content.ts';
import type { ReleaseDocument } from '../document.ts';
import type { BodyHandle } from './editor/body-handle.ts';

/** The form as it was when it was sent. */
export type PostedForm = {
  form: HTMLFormElement;
  posted: FormData;
  body: BodyHandle | null;
  postedBody: ReleaseDocument | null;
};

const plainFields = [
  'headline',
  'dateline',
  'boilerplate',
  'contactName',
  'contactPhone',
  'contactEmail',
] as const;

const messagesOf = (data: FormData) =>
  [...data]
    .filter(([name, value]) => name.startsWith('keyMessages[') && value !== '')
    .map(([, value]) => String(value));

/**
 * Brings a form to what the server joined from it and somebody else's save; what was typed since it was sent stays.
 * Says whether it could: not where the same part was typed on meanwhile.
 */
export function takeIn({ form, posted, body, postedBody }: PostedForm, joined: KitContent): boolean {
  const now = new FormData(form);
  const changes = plainFields.flatMap(name => {
    const before = String(posted.get(name) ?? '');
    return before === joined[name] ? [] : [{ name, typed: String(now.get(name) ?? '') !== before }];
  });
  const messages = messagesOf(posted);
  const messagesDiffer = JSON.stringify(messages) !== JSON.stringify(joined.keyMessages);
  const messagesTyped = JSON.stringify(messagesOf(now)) !== JSON.stringify(messages);
  if (changes.some(change => change.typed) || (messagesDiffer && messagesTyped)) return false;
  if (!body || !postedBody || !body.take(joined.document, postedBody)) return false;
  for (const { name } of changes) {
    const field = form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null;
    if (field) field.value = joined[name];
  }
  return true;
}
