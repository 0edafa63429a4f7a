import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { groupEntries, type PaletteEntry, wrapIndex } from './palette-entries.ts';

export type PaletteProps = {
  /** Address that answers `?q=` with a JSON list of PaletteEntry; empty words give the common actions. */
  source: string;
  labels: { title: string; placeholder: string; empty: string; close: string };
  onClose: () => void;
};

function useEntries(source: string, words: string) {
  const [entries, setEntries] = useState<PaletteEntry[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const response = await fetch(`${source}?q=${encodeURIComponent(words)}`, { signal: abort.signal });
          if (response.ok) setEntries(await response.json());
        } catch (error) {
          if (!abort.signal.aborted) setEntries([]);
          if (!(error instanceof Error)) throw error;
        }
      },
      words ? 120 : 0,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [source, words]);
  return entries;
}

/** Ctrl/⌘-K: one line to type, the matching places and acts below; arrows, Enter and Escape. Mounted when open. */
export function Palette({ source, labels, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const entries = useEntries(source, words.trim());
  const groups = groupEntries(entries ?? []);
  const count = entries?.length ?? 0;

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const onBackdrop = (event: MouseEvent) => event.target === element && element?.close();
    element?.addEventListener('click', onBackdrop);
    return () => element?.removeEventListener('click', onBackdrop);
  }, []);

  const option = (index: number) => list.current?.querySelectorAll<HTMLElement>('[role=option]')[index];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = wrapIndex(active + (event.key === 'ArrowDown' ? 1 : -1), count);
      setActive(next);
      option(next)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      option(active)?.click();
    }
  };

  return (
    <dialog ref={dialog} aria-label={labels.title} className="dialog" onClose={onClose}>
      <div className="flex items-center gap-3 border-b border-base-300 px-4">
        <Icon of={Search} size={18} className="text-muted" />
        <input
          role="combobox"
          aria-expanded={count > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={count > 0 ? `${id}${active}` : undefined}
          aria-autocomplete="list"
          aria-label={labels.title}
          placeholder={labels.placeholder}
          value={words}
          onChange={event => {
            setWords(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="min-h-13 min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="kbd-key min-h-6 text-muted hover:text-base-content"
          aria-label={`Esc ${labels.close}`}
        >
          Esc
        </button>
      </div>
      <div ref={list} id={`${id}list`} role="listbox" aria-label={labels.title} className="min-h-40 p-2">
        {groups.map(group => (
          <div key={group.label} role="presentation">
            <p aria-hidden="true" className="px-2 pt-2 pb-1 text-sm text-muted">
              {group.label}
            </p>
            {group.entries.map(({ entry, index }) => (
              <Link
                key={entry.href}
                id={`${id}${index}`}
                href={entry.href}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                onClick={() => dialog.current?.close()}
                onMouseMove={() => setActive(index)}
                className="palette-option"
              >
                <span className="min-w-0 flex-1 truncate">
                  <span className="sr-only">{group.label}: </span>
                  {entry.label}
                </span>
                {entry.hint && <span className="truncate text-sm text-muted">{entry.hint}</span>}
              </Link>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={entries && count === 0 ? 'px-4 pb-6 text-muted' : 'sr-only'}>
        {entries && count === 0 ? labels.empty : ''}
      </p>
    </dialog>
  );
}
