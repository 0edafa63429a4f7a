import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurns, isLookedThrough, nextLook } from '#app/features/coverage/snapshots/schedule.ts';
import { judge, landsOnFrontPage, sameStory } from '#app/features/coverage/snapshots/verdict.ts';
import { foldUnchanged, hasChange, wordDiff } from '#app/features/coverage/snapshots/word-diff.ts';

const address = 'https://kabar.example.id/daerah/123/nelayan-terlindungi';
const read = (problems: string[] = [], title = 'Judul', body = 'Isi berita.') => ({
  ok: true as const,
  finalUrl: address,
  reading: {
    refused: false,
    title: { value: title },
    body: { value: body },
    problems: problems.map(code => ({ code })),
  },
});

describe('the verdict on a look', () => {
  it.each([
    [read(), { kind: 'read', title: 'Judul', text: 'Isi berita.' }],
    [read(['login-needed']), { kind: 'failed', problem: 'login-needed', passing: false }],
    [read(['paywalled']), { kind: 'unread', problem: 'partial' }],
    [read(['pages-missing']), { kind: 'unread', problem: 'partial' }],
    [read(['page-gone']), { kind: 'dead', problem: 'says-gone' }],
    [read([], 'Judul', ''), { kind: 'unread', problem: 'unreadable' }],
    [
      { ...read(), finalUrl: 'https://kabar.example.id/?dari=mati' },
      { kind: 'dead', problem: 'front-page' },
    ],
    [
      { ok: false as const, problem: 'http-status', status: 404 },
      { kind: 'dead', problem: 'gone', status: 404 },
    ],
    [
      { ok: false as const, problem: 'http-status', status: 410 },
      { kind: 'dead', problem: 'gone', status: 410 },
    ],
    [
      { ok: false as const, problem: 'http-status', status: 403 },
      { kind: 'failed', problem: 'refused', passing: false },
    ],
    [
      { ok: false as const, problem: 'http-status', status: 503 },
      { kind: 'failed', problem: 'server-error', passing: true },
    ],
    [
      { ok: false as const, problem: 'timeout' },
      { kind: 'failed', problem: 'timeout', passing: true },
    ],
    [
      { ok: false as const, problem: 'private-address' },
      { kind: 'failed', problem: 'address-refused', passing: false },
    ],
    [
      { ok: false as const, problem: 'too-heavy' },
      { kind: 'unread', problem: 'too-heavy' },
    ],
  ])('%#', (asked, expected) => expect(judge(address, asked)).toMatchObject(expected));

  it.each([
    [address, 'https://www.kabar.example.id/', true],
    [address, 'https://kabar.example.id/index.php', true],
    [address, 'https://kabar.example.id/beranda/', true],
    [address, 'https://kabar.example.id/?p=123', false],
    [address, 'https://kabar.example.id/daerah/123', false],
    ['https://kabar.example.id/', 'https://kabar.example.id/', false],
  ])('front page: %s to %s', (from, to, expected) => expect(landsOnFrontPage(from, to)).toBe(expected));

  it('punctuation, case and white space are no change; a word is', () => {
    const story = { title: 'Nelayan Terlindungi', text: 'Sebanyak 1.300 nelayan, kata “petugas”.' };
    expect(
      sameStory(story, { title: 'NELAYAN terlindungi', text: 'Sebanyak 1.300 nelayan kata "petugas"' }),
    ).toBe(true);
    expect(sameStory(story, { ...story, text: 'Sebanyak 1.400 nelayan, kata “petugas”.' })).toBe(false);
    expect(sameStory(story, { ...story, title: 'Nelayan Belum Terlindungi' })).toBe(false);
  });
});

describe('the next look', () => {
  const watchedFrom = '2025-03-01T00:00:00.000Z';
  it.each([
    ['2025-03-01T00:00:00.000Z', 0, undefined, '2025-03-02T00:00:00.000Z'],
    ['2025-03-02T00:00:10.000Z', 0, undefined, '2025-03-08T00:00:00.000Z'],
    ['2025-03-09T00:00:00.000Z', 0, undefined, '2025-03-31T00:00:00.000Z'],
    ['2025-03-31T00:00:10.000Z', 0, undefined, null],
    ['2025-03-01T00:00:00.000Z', 1, undefined, '2025-03-01T00:05:00.000Z'],
    ['2025-03-01T00:00:00.000Z', 1, 3600, '2025-03-01T01:00:00.000Z'],
    ['2025-03-01T00:00:00.000Z', 4, undefined, '2025-03-01T05:20:00.000Z'],
    ['2025-03-01T00:00:00.000Z', 5, undefined, '2025-03-02T00:00:00.000Z'],
    ['2025-04-30T00:00:00.000Z', 5, undefined, null],
  ])('at %s after %s failures (asked to wait %s s): %s', (now, failures, retryAfterSeconds, expected) => {
    expect(nextLook({ watchedFrom, now, failures, retryAfterSeconds })).toBe(expected);
  });

  it('all looks have had their time after thirty days', () => {
    expect(isLookedThrough('2025-01-01T00:00:00.000Z', '2025-01-30T00:00:00.000Z')).toBe(false);
    expect(isLookedThrough('2025-01-01T00:00:00.000Z', '2025-01-31T00:00:00.000Z')).toBe(true);
  });

  it('hosts come in turn', () => {
    const entries = ['a1', 'a2', 'a3', 'b1', 'c1', 'c2'].map(id => ({ id, host: id[0]! }));
    expect(inTurns(entries).map(entry => entry.id)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  });
});

describe('the word diff', () => {
  it('shows a changed word, an added and a removed sentence', () => {
    expect(wordDiff('Ada 782 ribu peserta.', 'Ada 792 ribu peserta.')).toEqual([
      { kind: 'same', text: 'Ada ' },
      { kind: 'removed', text: '782' },
      { kind: 'added', text: '792' },
      { kind: 'same', text: ' ribu peserta.' },
    ]);
    expect(hasChange(wordDiff('sama saja', 'sama saja'))).toBe(false);
    expect(wordDiff('', 'baru')).toEqual([{ kind: 'added', text: 'baru' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', '\n\n', '  ', 'x.'), { maxLength: 40 });
  it('spells both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const parts = wordDiff(before, after);
        const without = (kind: string) =>
          parts
            .filter(part => part.kind !== kind)
            .map(part => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(hasChange(parts)).toBe(before !== after);
      }),
    );
  });

  it('folds what lies far from a change, and loses no word', () => {
    const far = 'kata yang sama '.repeat(60);
    const parts = wordDiff(`${far}lama ${far}`, `${far}baru ${far}`);
    const shown = foldUnchanged(parts);
    expect(shown.map(part => part.kind)).toEqual(['folded', 'same', 'removed', 'added', 'same', 'folded']);
    expect(shown[1]!.text.length).toBeLessThan(200);
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 80 })), fc.array(fc.lorem({ maxCount: 80 })), (a, b) => {
        const diff = wordDiff(a.join(' '), b.join(' '));
        const text = (list: readonly { text: string }[]) => list.map(part => part.text).join('');
        expect(text(foldUnchanged(diff))).toBe(text(diff));
      }),
    );
    expect(foldUnchanged(wordDiff(far, far))).toEqual([{ kind: 'same', text: far }]);
  });

  it('a text of 100,000 other words is shown as replaced', () => {
    const many = (word: string) => Array.from({ length: 100_000 }, (_, n) => `${word}${n}`).join(' ');
    expect(wordDiff(many('a'), many('b')).map(part => part.kind)).toEqual(['removed', 'added']);
  });
});
