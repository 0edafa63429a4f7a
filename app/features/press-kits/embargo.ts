import type { Approval } from './policy.ts';

/** The three facts that decide whether the world may know of a kit. */
export type Publicity = {
  status: 'draft' | 'published' | 'withdrawn';
  /** Instant from which a published kit is public; null before it is published. */
  publishedAt: string | null;
  embargoUntil: string | null;
};

/**
 * Whether anybody may see a kit at `now`: published, its day has come, and its embargo is over. The very instant of
 * the embargo's end counts as over. The same rule stands in SQL in `publicKits`.
 */
export function isPublic(kit: Publicity, now: string): boolean {
  return (
    kit.status === 'published' &&
    kit.publishedAt !== null &&
    kit.publishedAt <= now &&
    (kit.embargoUntil === null || kit.embargoUntil <= now)
  );
}

/** The instant a kit published at `now` becomes public: at once, or when its embargo ends. */
export function publicFrom(embargoUntil: string | null, now: string): string {
  return embargoUntil !== null && embargoUntil > now ? embargoUntil : now;
}

/** What a kit is to the office: an embargoed one is published and waits for its second. */
export type KitState = 'draft' | 'submitted' | 'approved' | 'embargoed' | 'public' | 'withdrawn';

export function kitState(kit: Publicity & { approval: Approval }, now: string): KitState {
  if (kit.status === 'draft') return kit.approval;
  if (kit.status !== 'published') return kit.status;
  return isPublic(kit, now) ? 'public' : 'embargoed';
}
