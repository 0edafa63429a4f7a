import { describe, expect, it } from 'vitest';
import { readDates } from '#app/features/press-kits/checks/dates.ts';
import { linksIn, passagesOf } from '#app/features/press-kits/checks/passages.ts';
import { longSentence, readability } from '#app/features/press-kits/checks/readability.ts';
import {
  type CheckedKit,
  type CheckFacts,
  checkRelease,
  largestMail,
} from '#app/features/press-kits/checks/release-checks.ts';
import type { ReleaseDocument } from '#app/features/press-kits/document.ts';
import { documentText } from '#app/features/press-kits/document-text.ts';
import { releaseOf } from '#tests/factories/press-kits.ts';

const facts: CheckFacts = { figures: [], day: '2025-03-18', links: new Map(), mailBytes: 20_000 };

function kit(document: ReleaseDocument, over: Partial<CheckedKit> = {}): CheckedKit {
  return {
    headline: 'Pekerja rentan terlindungi',
    dateline: 'Jambi, 18 Maret 2025',
    bodyText: documentText(document),
    keyMessages: [],
    files: [],
    ...{ document, ...over },
  };
}

const open = (checked: CheckedKit, over: Partial<CheckFacts> = {}) =>
  checkRelease(checked, { ...facts, ...over }).filter(check => check.weight !== 'holds');

const linked = (href: string): ReleaseDocument => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Buka.' }] },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'situs', marks: [{ type: 'link', attrs: { href } }] }],
    },
  ],
});

describe('the checks of a release', () => {
  it('do the sum of the sample article and lead to its passage', () => {
    const document = releaseOf(
      'Kegiatan berlangsung meriah.',
      'Dari 1,3 juta pekerja, 782 ribu pekerja atau 55 persen terdaftar.',
    );
    const [check] = open(kit(document));
    expect(check).toMatchObject({
      weight: 'blocking',
      place: { passage: 1 },
      kind: 'finding',
      finding: { kind: 'share', fittingPart: 715_000 },
    });
    expect(check?.kind === 'finding' && 'computed' in check.finding && check.finding.computed).toBeCloseTo(
      60.15,
      1,
    );
  });

  it('hold figures against Program on the day of publication', () => {
    const figure = {
      ...{
        id: 1,
        label: 'Santunan Jaminan Kematian',
        value: 42_000_000,
        unit: 'rupiah',
        legalBasis: 'PP 82/2019',
      },
      ...{ source: '', effectiveFromOn: '2019-12-02', effectiveToOn: null },
    };
    const wrong = kit(releaseOf('Santunan jaminan kematian sebesar Rp 36 juta dibayarkan.'));
    expect(open(wrong, { figures: [figure] })).toMatchObject([
      { weight: 'blocking', finding: { kind: 'official', agrees: false } },
    ]);
    const right = kit(releaseOf('Santunan jaminan kematian sebesar Rp 42 juta dibayarkan.'));
    expect(open(right, { figures: [figure] })).toEqual([]);
  });

  it('know BPJS Kesehatan from the agency, in the headline too', () => {
    expect(open(kit(releaseOf('Isi.'), { headline: 'BPJS Kesehatan bayar JHT' }))).toMatchObject([
      { weight: 'blocking', place: { part: 'headline' }, finding: { kind: 'agencyCalledHealth' } },
    ]);
  });

  it('look at the dateline and at dates', () => {
    const body = releaseOf('Acara digelar Senin, 18 Maret 2025, setelah 31 Februari 2025.');
    expect(
      open(kit(body, { dateline: 'Jambi, 2 Maret 2025' })).map(check => [check.weight, check.kind]),
    ).toEqual([
      ['blocking', 'weekday'],
      ['blocking', 'noSuchDay'],
      ['advisory', 'datelineFar'],
    ]);
    expect(open(kit(releaseOf('Isi.'), { dateline: '' }))[0]?.kind).toBe('noDateline');
    expect(open(kit(releaseOf('Isi.'), { dateline: 'Jambi' }))[0]?.kind).toBe('datelineNoDay');
  });

  it('ask for words in place of a picture, where it is shown', () => {
    const files = [
      { id: 1, name: 'a.jpg', alt: '' },
      { id: 2, name: 'b.jpg', alt: '' },
    ];
    const document: ReleaseDocument = { type: 'doc', content: [{ type: 'image', attrs: { fileId: 1 } }] };
    expect(open(kit(document, { files }))).toMatchObject([
      { kind: 'noAlt', name: 'a.jpg', weight: 'blocking' },
    ]);
  });

  it('tell dead links from those nobody can be sure of', () => {
    const href = 'https://situs.example/x';
    const of = (outcome: 'alive' | 'dead' | 'unsure') =>
      open(kit(linked(href)), { links: new Map([[href, { outcome, status: null }]]) }).map(check => [
        check.weight,
        check.place,
      ]);
    expect(of('alive')).toEqual([]);
    expect(of('dead')).toEqual([['blocking', { passage: 1 }]]);
    expect(of('unsure')).toEqual([['advisory', { passage: 1 }]]);
    expect(open(kit(linked(href)))).toMatchObject([{ weight: 'advisory', outcome: 'untried' }]);
    expect(open(kit(linked('mailto:humas@jambi.example')))).toEqual([]);
  });

  it('weigh the mail', () => {
    expect(open(kit(releaseOf('Isi.')), { mailBytes: largestMail })).toEqual([]);
    expect(open(kit(releaseOf('Isi.')), { mailBytes: largestMail + 1 })).toMatchObject([
      { kind: 'mailSize', weight: 'blocking' },
    ]);
  });
});

describe('readability', () => {
  it('is LIX with its long sentences', () => {
    const short = 'Kami buka kas di lima pasar. '.repeat(9);
    const long = `${'kata '.repeat(longSentence)}perlindungan.`;
    const measure = readability(`${short}\n${long}`)!;
    expect(measure.words).toBe(9 * 6 + longSentence + 1);
    expect(measure.sentences).toBe(10);
    expect(measure.lix).toBeCloseTo(measure.perSentence + 100 / measure.words, 6);
    expect(measure.long.map(sentence => sentence.words)).toEqual([longSentence + 1]);
    expect(readability('Terlalu pendek.')).toBeUndefined();
  });
});

describe('dates', () => {
  it.each([
    ['Selasa, 18 Maret 2025', '2025-03-18', null],
    ['Rabu (18/3)', '2025-03-18', { printed: 3, real: 2 }],
    ["Jum'at (21/3/2025)", '2025-03-21', null],
    ['Ahad, 16 Maret 2025', '2025-03-16', null],
    ['29 Februari 2024', '2024-02-29', null],
    ['29 Februari 2025', null, null],
  ])('%s', (text, on, wrongWeekday) => {
    expect(readDates(`Acara ${text} di Jambi.`, 2025)).toMatchObject([
      { text: text.replace(/\)$/, m => m), on, wrongWeekday },
    ]);
  });
});

describe('passages', () => {
  it('stand where their words stand in the text', () => {
    const document: ReleaseDocument = {
      type: 'doc',
      content: [
        ...releaseOf('Satu.').content,
        { type: 'image', attrs: { fileId: 1 } },
        { type: 'bulletList', content: [{ type: 'listItem', content: releaseOf('Butir').content }] },
      ],
    };
    const text = documentText(document);
    expect(passagesOf(document).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Satu.',
      '',
      '- Butir',
    ]);
    expect(linksIn(linked('https://a.example/'))).toEqual([{ href: 'https://a.example/', passage: 1 }]);
  });
});
