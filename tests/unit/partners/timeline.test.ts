import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutTimeline,
  readTimelineKey,
  type TimelineEvent,
  type TimelineKey,
  timelineSources,
  windowAfter,
} from '#app/features/partners/timeline.ts';

type Stub = { source: (typeof timelineSources)[number]; id: number; at: string };

/** What a source hands out after a place: its newest, as the queries do it. */
function newest(events: readonly Stub[], source: Stub['source'], after: TimelineKey | null, limit: number) {
  return events
    .filter(event => {
      if (event.source !== source) return false;
      if (!after) return true;
      const { same, below } = windowAfter(after, source);
      if (event.at !== after.at) return event.at < after.at;
      return below === null ? same : event.id < below;
    })
    .sort((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1))
    .slice(0, limit + 1) as unknown as TimelineEvent[];
}

const stub = fc.record({
  source: fc.constantFrom(...timelineSources),
  id: fc.integer({ min: 1, max: 40 }),
  // Few instants, so that many events share one.
  at: fc.integer({ min: 1, max: 5 }).map(day => `2025-03-0${day}T00:00:00.000Z`),
});

describe('the pages of a timeline', () => {
  it('hold every event once, the newest first, however many share an instant', () => {
    const events = fc.uniqueArray(stub, { selector: ({ source, id }) => `${source} ${id}`, maxLength: 60 });
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 7 }), (all, limit) => {
        const read: TimelineEvent[] = [];
        let after: string | null = null;
        do {
          const key = readTimelineKey(after);
          const page = cutTimeline(
            timelineSources.map(source => newest(all, source, key, limit)),
            limit,
          );
          expect(page.events.length).toBeLessThanOrEqual(limit);
          read.push(...page.events);
          after = page.next;
        } while (after !== null);
        const name = ({ source, id }: { source: string; id: number }) => `${source} ${id}`;
        expect(read.map(name).sort()).toEqual(all.map(name).sort());
        expect(read.map(event => event.at)).toEqual(
          all
            .map(event => event.at)
            .sort()
            .reverse(),
        );
      }),
    );
  });

  it('begin anew for a place that is none', () => {
    expect(readTimelineKey('forged')).toBeNull();
    expect(readTimelineKey(null)).toBeNull();
  });
});
