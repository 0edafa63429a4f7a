import type { Answer } from '#db/schema/gatherings.ts';

/** Seats that an answer takes: the guest and the companions when they come, none otherwise. */
export function seatsOf(answer: Answer | null, companions: number): number {
  return answer === 'accepted' ? 1 + companions : 0;
}

/**
 * Whether an answer finds room beside the seats that others hold. `no_seat`: nobody more fits; `too_many`: the guest
 * would, with fewer companions. A null capacity has no end.
 */
export function roomFor(
  capacity: number | null,
  seatsOfOthers: number,
  answer: Answer,
  companions: number,
): 'fits' | 'no_seat' | 'too_many' {
  const wanted = seatsOf(answer, companions);
  if (capacity === null || wanted === 0 || seatsOfOthers + wanted <= capacity) return 'fits';
  return seatsOfOthers < capacity ? 'too_many' : 'no_seat';
}
