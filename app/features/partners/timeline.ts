import type { Change } from '#app/features/audit/diff.ts';
import { decodeKey, encodeKey } from '#app/lib/keyset.ts';
import type { NoteKind } from './notes.ts';

/** Where the events of a partner come from; of one instant those named first stand first. */
export const timelineSources = [
  'note',
  'reply',
  'mail',
  'attended',
  'answered',
  'invited',
  'article',
  'left',
  'joined',
  'change',
] as const;
export type TimelineSource = (typeof timelineSources)[number];

/** What a reader can narrow the timeline to. */
export const timelineGroups = {
  notes: ['note'],
  mails: ['reply', 'mail'],
  gatherings: ['attended', 'answered', 'invited'],
  articles: ['article'],
  changes: ['left', 'joined', 'change'],
} as const satisfies Record<string, readonly TimelineSource[]>;
export type TimelineGroup = keyof typeof timelineGroups;

/** How addresses name the groups. */
export const groupWords: Record<TimelineGroup, string> = {
  notes: 'catatan',
  mails: 'surel',
  gatherings: 'kegiatan',
  articles: 'artikel',
  changes: 'perubahan',
};

/** The group an address names; null for none. */
export function groupOf(word: string | null): TimelineGroup | null {
  const groups = Object.keys(groupWords) as TimelineGroup[];
  return groups.find(group => groupWords[group] === word) ?? null;
}

/** Something that leads to its page. `id` is unique within its source. */
type Led = { id: number; at: string; href: string; title: string };

/** Something that happened between the office and a partner, or to its record. */
export type TimelineEvent =
  | {
      source: 'note';
      id: number;
      at: string;
      kind: NoteKind;
      body: string;
      author: string | null;
      mayChange: boolean;
      mayRemove: boolean;
    }
  | (Led & { source: 'reply' })
  | (Led & { source: 'mail'; state: 'sent' | 'waiting' | 'failed' })
  /** `guest` names who of an outlet; null on the person's own page. */
  | (Led & { source: 'attended'; came: boolean; guest: string | null })
  | (Led & { source: 'answered'; answer: 'accepted' | 'tentative' | 'declined'; guest: string | null })
  | (Led & { source: 'invited'; guest: string | null })
  /** `outlet` is null on the outlet's own page. */
  | (Led & { source: 'article'; outlet: string | null })
  | (Led & { source: 'left' | 'joined'; role: string; on: string })
  /** `of` names the record when it is another, which was merged into this one since. */
  | {
      source: 'change';
      id: number;
      at: string;
      action: string;
      actorName: string;
      of: string | null;
      changes: Change[];
    };

/** Place of the last event shown. */
export type TimelineKey = { at: string; rank: number; id: number };

const rankOf = (source: TimelineSource) => timelineSources.indexOf(source);

/** Reads a place out of an address; null for none and for anything forged. */
export function readTimelineKey(text: string | null): TimelineKey | null {
  const key = decodeKey(text, ['text', 'integer', 'integer']);
  if (!key) return null;
  const [at, rank, id] = key as [string, number, number];
  return { at, rank, id };
}

/**
 * What of a source comes after a place: events before the instant, with `same` those of the instant too, and with
 * `below` of those only the ones with a smaller id.
 */
export function windowAfter(
  key: TimelineKey,
  source: TimelineSource,
): { same: boolean; below: number | null } {
  const rank = rankOf(source);
  if (rank === key.rank) return { same: true, below: key.id };
  return { same: rank > key.rank, below: null };
}

/**
 * The newest `limit` of several lists, each of which is the newest of its source, and the place for the next page:
 * null when nothing is left. Every list must hold `limit + 1` events, or all there are.
 */
export function cutTimeline(
  lists: readonly (readonly TimelineEvent[])[],
  limit: number,
): { events: TimelineEvent[]; next: string | null } {
  const sorted = lists.flat().sort((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? 1 : -1;
    return rankOf(a.source) - rankOf(b.source) || b.id - a.id;
  });
  const events = sorted.slice(0, limit);
  const last = events.at(-1);
  const more = sorted.length > limit && last;
  return { events, next: more ? encodeKey([last.at, rankOf(last.source), last.id]) : null };
}
