import { Invalid } from '#app/lib/errors.ts';

/** Beyond these no form of ours goes: 5,000 ticked recipients, rows within rows, lists of a few hundred. */
const mostFields = 10_000;
const longestName = 200;
const longestIndex = 3;
const longestIntent = 10_000;

const refused = () => new Invalid({ '': ['errors.choice'] });

/** `rows[99999999].name` would become a list of a hundred million rows: a few bytes that fill all memory. */
function isModest(name: string): boolean {
  if (name.length > longestName) return false;
  return !name.split(/[.[\]]/).some(part => part.length > longestIndex && /^[\d\s]+$/.test(part));
}

const intents = ['insert', 'remove', 'reorder', 'update', 'validate', 'reset'];
const rowName = /^(?:[a-z]\w*(?:\[\d+\])*(?:\.(?=[a-z])|$))*$/i;

/** The intent of a list button names a row just as a field does. */
function isModestIntent(text: FormDataEntryValue): boolean {
  if (typeof text !== 'string' || text.length > longestIntent) return false;
  try {
    const { type, payload } = JSON.parse(text) as {
      type: string;
      payload?: { name?: unknown; index?: unknown };
    };
    const name = String(payload?.name ?? '');
    return intents.includes(type) && rowName.test(name) && isModest(`${name}[${payload?.index ?? ''}]`);
  } catch {
    return false;
  }
}

function checkShape(form: FormData): void {
  let fields = 0;
  for (const [name, value] of form) {
    fields += 1;
    if (fields > mostFields || !isModest(name)) throw refused();
    if (name === '__intent__' && !isModestIntent(value)) throw refused();
    if (name === '__state__') throw refused();
  }
}

/** PostgreSQL keeps no NUL in a text; pastes from PDF files bring some. */
function withoutNul(form: FormData): FormData {
  if (![...form.values()].some(value => typeof value === 'string' && value.includes('\0'))) return form;
  const clean = new FormData();
  for (const [name, value] of form) {
    clean.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value);
  }
  return clean;
}

/**
 * The request with a `formData` that answers what nobody can read (another content type, a broken multipart, a shape
 * that no page of ours sends) with Invalid: the sender's fault, not ours.
 */
export function withReadableForm(request: Request): Request {
  const formData = async (): Promise<FormData> => {
    const form = await Request.prototype.formData.call(request).catch(error => {
      throw error instanceof TypeError ? refused() : error;
    });
    checkShape(form);
    return withoutNul(form);
  };
  return Object.defineProperty(request, 'formData', { value: formData, configurable: true });
}
