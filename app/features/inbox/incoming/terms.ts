import type { IncomingMailKind, IncomingState } from '#db/schema/incoming-mails.ts';

/** What the list can be narrowed to; `perlu` is what waits for a person. */
export const incomingGroups = {
  open: null,
  replies: ['human'],
  bounces: ['hard', 'soft', 'policy', 'delayed'],
  complaints: ['complaint', 'unsubscribe'],
  notes: ['vacation', 'moved', 'challenge', 'automatic', 'receipt', 'calendar'],
  refused: ['refused'],
} as const satisfies Record<string, readonly IncomingMailKind[] | null>;
export type IncomingGroup = keyof typeof incomingGroups;

/** How addresses name the groups. */
export const groupWords: Record<IncomingGroup, string> = {
  open: 'perlu-dibaca',
  replies: 'balasan',
  bounces: 'pantulan',
  complaints: 'keluhan',
  notes: 'otomatis',
  refused: 'ditolak',
};

/** The group an address names; null for none. */
export function groupOf(word: string | null): IncomingGroup | null {
  return (Object.keys(groupWords) as IncomingGroup[]).find(group => groupWords[group] === word) ?? null;
}

/** What a machine cannot answer: people, who has moved, who asks for proof. */
const forPeople: readonly IncomingMailKind[] = ['human', 'moved', 'challenge'];

/** How a mail begins its life in the inbox. */
export function firstState(kind: IncomingMailKind): IncomingState {
  return forPeople.includes(kind) ? 'open' : 'settled';
}

/** The mailbox of what staff hand over by hand. */
export const uploadMailbox = 'unggahan';
/** Bytes of a mail that are kept to be shown; the rest stays in its mailbox. */
export const keptRaw = 128 * 1024;
/** Characters of its text that are kept. */
export const keptBody = 20_000;
