/**
 * Keyboard for lists and pages. The markup says what a key does, so that every key has a visible equal:
 * rows carry `data-row` and their link `data-row-link`; a button or link with `data-key="e"` answers to e,
 * first within the current row, then on the page; a digit answers only where its menu is open; `data-list-search` takes the
 * focus on "/".
 */
export type KeyPress = { key: string; ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean };

export type KeyCommand =
  | { do: 'next' }
  | { do: 'previous' }
  | { do: 'search' }
  | { do: 'help' }
  | { do: 'press'; key: string };

/** What a key means outside of text fields; nothing for combinations with Ctrl, Alt or ⌘. */
export function keyCommand({ key, ctrlKey, metaKey, altKey }: KeyPress): KeyCommand | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'j') return { do: 'next' };
  if (key === 'k') return { do: 'previous' };
  if (key === '/') return { do: 'search' };
  if (key === '?') return { do: 'help' };
  return /^[a-z1-9]$/.test(key) ? { do: 'press', key } : undefined;
}

/** Whether keys belong to what has the focus; a radio button takes no letters. */
function typing(target: EventTarget | null): boolean {
  const own = 'input:not([type="radio"]), textarea, select, [contenteditable], dialog';
  return target instanceof Element && target.closest(own) !== null;
}

function moveRow(step: 1 | -1) {
  const rows = [...document.querySelectorAll('[data-row]')];
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const row = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step];
  row?.querySelector<HTMLElement>('[data-row-link], a, button')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** Listens until the returned function is called. `onHelp` opens the list of keys. */
export function listenToKeys(onHelp: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || typing(event.target)) return;
    const command = keyCommand(event);
    switch (command?.do) {
      case 'next':
      case 'previous':
        moveRow(command.do === 'next' ? 1 : -1);
        break;
      case 'search': {
        const box = document.querySelector<HTMLElement>('[data-list-search]');
        box?.focus();
        if (box) event.preventDefault();
        break;
      }
      case 'help':
        onHelp();
        break;
      case 'press': {
        const selector = `[data-key="${command.key}"]`;
        const row = document.activeElement?.closest('[data-row]');
        // A digit chooses among what stands open; nobody presses a folded button unseen.
        const isOffered = (one: Element) => !/\d/.test(command.key) || !one.closest('details:not([open])');
        const find = (root: Element | Document) =>
          [...root.querySelectorAll<HTMLElement>(selector)].find(isOffered);
        ((row && find(row)) ?? find(document))?.click();
        break;
      }
    }
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
