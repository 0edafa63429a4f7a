import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KitContent } from '#app/features/press-kits/content.ts';
import { mergeContent } from '#app/features/press-kits/merging.ts';
import { approvalRefusal } from '#app/features/press-kits/policy.ts';
import { shownVersions, spentVersions } from '#app/features/press-kits/version-keeping.ts';
import { releaseOf } from '#tests/factories/press-kits.ts';

const base: KitContent = {
  headline: 'Judul',
  dateline: 'Jambi',
  document: releaseOf('Satu.', 'Dua.', 'Tiga.', 'Empat.'),
  boilerplate: '',
  keyMessages: ['a', 'b', 'c'],
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  embargoUntil: null,
  files: [{ id: 1, alt: '', caption: '', credit: '' }],
};

describe('two people’s writing', () => {
  it('is joined where they touched different parts', () => {
    const mine = { ...base, headline: 'Judul saya', document: releaseOf('Satu!', 'Dua.', 'Tiga.', 'Empat.') };
    const theirs = {
      ...base,
      document: releaseOf('Satu.', 'Dua.', 'Tiga.', 'Empat.', 'Lima.'),
      keyMessages: ['a', 'b', 'c', 'd'],
      files: [...base.files, { id: 2, alt: 'baru', caption: '', credit: '' }],
    };
    expect(mergeContent(base, mine, theirs)).toEqual({
      conflicts: [],
      content: {
        ...theirs,
        headline: 'Judul saya',
        document: releaseOf('Satu!', 'Dua.', 'Tiga.', 'Empat.', 'Lima.'),
      },
    });
  });

  it('is asked about where both touched the same', () => {
    const mine = { ...base, dateline: 'Bungo', document: releaseOf('Satu A.', 'Dua.', 'Tiga.', 'Empat.') };
    const theirs = { ...base, dateline: 'Tebo', document: releaseOf('Satu B.', 'Dua.', 'Tiga.', 'Empat.') };
    expect(mergeContent(base, mine, theirs).conflicts).toEqual(['dateline', 'document']);
  });

  it('lets a file go that one took out and the other left alone', () => {
    expect(mergeContent(base, { ...base, files: [] }, { ...base, headline: 'x' }).content.files).toEqual([]);
    const described = { ...base, files: [{ id: 1, alt: 'pasar', caption: '', credit: '' }] };
    expect(mergeContent(base, { ...base, files: [] }, described).conflicts).toEqual(['files']);
  });

  it('never loses a paragraph that only one of them added', () => {
    const words = fc.array(fc.constantFrom('Satu.', 'Dua.', 'Tiga.', 'Empat.'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const from = { ...base, document: releaseOf(...a) };
        const mine = { ...base, document: releaseOf('Milik saya.', ...a) };
        const theirs = { ...base, document: releaseOf(...a, ...b, 'Milik mereka.') };
        const { content, conflicts } = mergeContent(from, mine, theirs);
        const text = JSON.stringify(content.document);
        expect(conflicts.length > 0 || (/Milik saya/.test(text) && /Milik mereka/.test(text))).toBe(true);
        expect(mergeContent(from, mine, from)).toEqual({ content: mine, conflicts: [] });
        expect(mergeContent(from, from, theirs)).toEqual({ content: theirs, conflicts: [] });
      }),
    );
  });
});

describe('an approval', () => {
  it.each([
    ['a colleague’s text', { approval: 'submitted', editors: [1], approver: 2, othersCan: true }, undefined],
    [
      'one’s own text',
      { approval: 'submitted', editors: [1, 2], approver: 2, othersCan: true },
      'flow.refused.own',
    ],
    [
      'one’s own in an office of one',
      { approval: 'draft', editors: [2], approver: 2, othersCan: false },
      undefined,
    ],
    [
      'what nobody handed in',
      { approval: 'draft', editors: [1], approver: 2, othersCan: true },
      'flow.refused.notSubmitted',
    ],
    [
      'what is approved',
      { approval: 'approved', editors: [], approver: 2, othersCan: true },
      'errors.alreadyDone',
    ],
  ] as const)('of %s', (_name, facts, refusal) => {
    expect(approvalRefusal(facts)).toBe(refusal);
  });
});

describe('autosaves', () => {
  const at = (minute: number) => new Date(Date.UTC(2025, 2, 20, 3, minute)).toISOString();
  const auto = (version: number, minute: number, savedById = 1) => ({
    ...{ version, savedById, kind: 'auto' as const, savedAt: at(minute) },
  });
  const versions = [auto(6, 40), auto(5, 12), auto(4, 10, 2), auto(3, 4), auto(2, 3), auto(1, 0)];

  it('are shown once for each go of a person', () => {
    expect(shownVersions(versions).map(version => version.version)).toEqual([6, 5, 4, 3]);
    expect(shownVersions(versions, new Set([2])).map(version => version.version)).toEqual([6, 5, 4, 3, 2]);
  });

  it('go after an hour, but for those that were decided on', () => {
    expect(spentVersions(versions, new Set([2]), at(59))).toEqual([]);
    expect(spentVersions(versions, new Set([2]), at(120))).toEqual([1]);
  });
});
