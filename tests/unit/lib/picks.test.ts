import { expect, it } from 'vitest';
import { between, messageWith, readMessageData } from '#app/lib/message-data.ts';
import { dividePicks, keptPicks } from '#app/lib/picks.ts';

it('parts picks into those shown and those that the filter hides', () => {
  expect(dividePicks({ ids: [1, 9, 9, 2] }, [1, 2, 3])).toEqual({ ticked: new Set([1, 2]), outside: [9] });
  expect(dividePicks({ ids: [9], all: true }, [1, 2])).toEqual({ ticked: new Set([1, 2]), outside: [9] });
  expect(dividePicks({ ids: [] }, [1, 2])).toEqual({ ticked: new Set(), outside: [] });
});

it('takes the filter for the choice until a tick is taken off', () => {
  expect(keptPicks([1, 2, 3], [], 3)).toEqual({ ids: [], all: true });
  expect(keptPicks([1, 2], [], 3)).toEqual({ ids: [1, 2] });
  expect(keptPicks([], [], 3)).toEqual({ ids: [] });
  expect(keptPicks([], [], 0)).toEqual({ ids: [] });
  expect(keptPicks([1, 2, 3], [9], 3)).toEqual({ ids: [1, 2, 3, 9] });
});

it('carries values behind a message key', () => {
  const text = messageWith('a.b', { count: 1, name: 'Rina & Ida?', empty: '' });
  expect(readMessageData(text)).toEqual({ key: 'a.b', values: { count: 1, name: 'Rina & Ida?', empty: '' } });
  expect(readMessageData('a.b')).toEqual({ key: 'a.b' });
  expect(readMessageData(between(0, 36_000))).toEqual({
    key: 'errors.between',
    values: { least: 0, greatest: 36_000 },
  });
});
