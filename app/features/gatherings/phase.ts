import type { GatheringStatus } from './terms.ts';

export type Phase = 'draft' | 'upcoming' | 'running' | 'past' | 'cancelled';

/** Where a gathering stands at an instant. The end itself is past. */
export function phaseOf(
  gathering: { status: GatheringStatus; startsAt: string; endsAt: string },
  now: string,
): Phase {
  if (gathering.status !== 'scheduled') return gathering.status;
  if (now >= gathering.endsAt) return 'past';
  return now >= gathering.startsAt ? 'running' : 'upcoming';
}

/** Whether invitations and answers are still taken: until the gathering ends. */
export function isOpen(phase: Phase): boolean {
  return phase === 'upcoming' || phase === 'running';
}
