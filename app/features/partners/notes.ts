import type { Actor } from '#app/lib/actor.ts';

/** How an officer and a partner met. */
export const noteKinds = ['call', 'message', 'visit', 'meeting', 'other'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Longest note, in characters. */
export const longestNote = 4000;

/** A note is its author's to change: nobody puts words into another's mouth. */
export function mayChangeNote(actor: Actor, note: { authorId: number | null }): boolean {
  return actor.kind === 'user' && actor.userId === note.authorId;
}

/** Its author may remove it, and an admin, to whom a person's request for erasure comes. */
export function mayRemoveNote(actor: Actor, note: { authorId: number | null }): boolean {
  return mayChangeNote(actor, note) || (actor.kind === 'user' && actor.role === 'admin');
}
