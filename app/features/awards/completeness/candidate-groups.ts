import type { NoMail } from './contacts.ts';

/** How a candidate stands with the mail: in the order in which the office looks at them. */
export const candidateGroups = ['waiting', 'told', 'unreachable'] as const;
export type CandidateGroup = (typeof candidateGroups)[number];

/** Was written to; will be with the next sending; or cannot be. */
export function groupOf(candidate: {
  contact: { reason: NoMail | null };
  invite: { toldAt: string | null } | null;
}): CandidateGroup {
  if (candidate.invite?.toldAt) return 'told';
  return candidate.contact.reason === null ? 'waiting' : 'unreachable';
}
