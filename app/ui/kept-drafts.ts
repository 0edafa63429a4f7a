/**
 * What is typed into long forms, kept on the device while it is typed: one entry per person, form and draft, in
 * localStorage. Secrets and files are never kept.
 */
export type KeptDraft = {
  id: string;
  /** What the form is about, in the typist's own words. */
  title: string;
  /** Version of the row that was being changed; '' for something new. */
  version: string;
  savedAt: string;
  /** Names and values in the order of the form; of ticks only those that are set. */
  values: [name: string, value: string][];
};

const prefix = 'gema:draft:';
const sentKey = 'gema:sent';
/** A form that nobody came back to in two weeks; and so many drafts of one form at most. */
const keptForMs = 14 * 86_400_000;
const mostDrafts = 8;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !element.name.startsWith('__') &&
      !['password', 'file', 'submit', 'button'].includes(element.type),
  );
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);

/** Everything in a form that may be kept. */
export function readForm(form: HTMLFormElement): KeptDraft['values'] {
  return controlsOf(form)
    .filter(control => !isTick(control) || control.checked)
    .map(control => [control.name, control.value]);
}

/** Whether nothing is typed or ticked in a form; what it chooses by itself is nothing typed. */
export function isBlankForm(form: HTMLFormElement): boolean {
  return controlsOf(form).every(control => {
    if (isTick(control)) return control.checked === control.defaultChecked;
    return control instanceof HTMLSelectElement || control.type === 'hidden' || control.value.trim() === '';
  });
}

/** Puts kept values into a form. Returns those that found no field (rows that were added), never a `version`. */
export function fillForm(form: HTMLFormElement, values: KeptDraft['values']): KeptDraft['values'] {
  const left = values.filter(([name]) => name !== 'version');
  const take = (test: (entry: [string, string]) => boolean) => {
    const at = left.findIndex(test);
    return at < 0 ? undefined : left.splice(at, 1)[0]![1];
  };
  for (const control of controlsOf(form)) {
    if (control.name === 'version') continue;
    if (isTick(control)) {
      control.checked =
        take(([name, value]) => name === control.name && value === control.value) !== undefined;
    } else {
      const value = take(([name]) => name === control.name);
      if (value === undefined) continue;
      control.value = value;
    }
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return left.filter(([, value]) => value.trim() !== '');
}

/** Whether two sets of values say the same, the version aside. */
export function sameValues(a: KeptDraft['values'], b: KeptDraft['values']): boolean {
  const text = (values: KeptDraft['values']) =>
    JSON.stringify(
      values
        .filter(([name, value]) => name !== 'version' && value !== '')
        .map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]),
    );
  return text(a) === text(b);
}

const keyOf = (owner: string, form: string, id: string) => `${prefix}${owner}:${form}:${id}`;

function parse(text: string | null): KeptDraft | undefined {
  try {
    const draft = JSON.parse(text ?? '') as KeptDraft;
    return Array.isArray(draft.values) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** The drafts of one form, newest first; forgets what is older than two weeks. Empty where nothing can be kept. */
export function listDrafts(owner: string, form: string, now: number): KeptDraft[] {
  try {
    const start = keyOf(owner, form, '');
    const drafts: KeptDraft[] = [];
    for (const key of Object.keys(localStorage).filter(each => each.startsWith(start))) {
      const draft = parse(localStorage.getItem(key));
      if (!draft || now - Date.parse(draft.savedAt) > keptForMs) localStorage.removeItem(key);
      else drafts.push(draft);
    }
    drafts.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    for (const draft of drafts.splice(mostDrafts)) localStorage.removeItem(keyOf(owner, form, draft.id));
    return drafts;
  } catch {
    return [];
  }
}

/** Keeps a draft. False where the device cannot: no storage, or none left. */
export function keepDraft(owner: string, form: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(owner, form, draft.id), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function discardDraft(owner: string, form: string, id: string): void {
  try {
    localStorage.removeItem(keyOf(owner, form, id));
  } catch {
    // Nothing was kept.
  }
}

/** A draft on its way to the server: it is done with when the form named `savedBy` has been saved. */
type Sent = { key: string; form: string; savedBy: string };

function changeSent(change: (sent: Sent[]) => Sent[]): void {
  try {
    const sent = change(JSON.parse(sessionStorage.getItem(sentKey) ?? '[]') as Sent[]);
    if (sent.length > 0) sessionStorage.setItem(sentKey, JSON.stringify(sent));
    else sessionStorage.removeItem(sentKey);
  } catch {
    // The draft stays and is offered again.
  }
}

function drop(sent: Sent[], test: (each: Sent) => boolean): Sent[] {
  for (const { key } of sent.filter(test)) localStorage.removeItem(key);
  return sent.filter(each => !test(each));
}

/** Remembers which draft is on its way to the server; it is dropped once the server says that it is saved. */
export function markSent(owner: string, form: string, id: string, savedBy = form): void {
  const key = keyOf(owner, form, id);
  changeSent(sent => [...sent.filter(each => each.key !== key), { key, form, savedBy }]);
}

/** The server has saved what was sent. */
export function dropSent(): void {
  changeSent(sent => {
    const saved = new Set(sent.filter(each => each.savedBy === each.form).map(each => each.form));
    return drop(sent, each => saved.has(each.savedBy));
  });
}

/** The server keeps what was sent of one form. */
export function dropSentOf(form: string): void {
  changeSent(sent => drop(sent, each => each.form === form));
}

/** The form is on the page again: what was sent was not saved. Returns the id of the draft that was sent last, '' without one. */
export function forgetSent(form: string): string {
  let id = '';
  changeSent(sent => {
    const key = sent.findLast(each => each.form === form)?.key ?? '';
    id = key.slice(key.lastIndexOf(':') + 1);
    return sent.filter(each => each.form !== form);
  });
  return id;
}
