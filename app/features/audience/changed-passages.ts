import type { DiffPart } from '#app/features/coverage/snapshots/word-diff.ts';

/** One place where a text changed, with the words around it, as it was and as it is. */
export type Passage = { before: string; after: string };

/** Characters that stayed between two changes that are told as one, and shown around each. */
const around = 60;

function lastWords(text: string): string {
  if (text.length <= around) return text;
  return `…${text.slice(-around).replace(/^\S*\s+/u, '')}`;
}

function firstWords(text: string): string {
  if (text.length <= around) return text;
  return `${text.slice(0, around).replace(/\s+\S*$/u, '')}…`;
}

/**
 * The places where a text changed, each with up to 60 characters around it, in order; changes less than 60 characters
 * apart are one. For readers whose mail shows no colours: both readings stand whole, beside each other.
 */
export function changedPassages(parts: readonly DiffPart[]): Passage[] {
  const passages: Passage[] = [];
  let open: Passage | undefined;
  let stayed = '';
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      stayed = text;
      continue;
    }
    if (open && stayed.length < around) {
      open.before += stayed;
      open.after += stayed;
    } else {
      if (open) close(open, stayed);
      const lead = lastWords(stayed);
      open = { before: lead, after: lead };
      passages.push(open);
    }
    open[kind === 'removed' ? 'before' : 'after'] += text;
    stayed = '';
  }
  if (open) close(open, stayed);
  return passages.map(({ before, after }) => ({ before: before.trim(), after: after.trim() }));
}

function close(passage: Passage, stayed: string): void {
  const tail = firstWords(stayed);
  passage.before += tail;
  passage.after += tail;
}
