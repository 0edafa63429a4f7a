import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitNames } from '#app/features/coverage/people-lines.ts';
import { linksIn } from '#app/features/imports/cell-links.ts';
import type { Mapping } from '#app/features/imports/mapping.ts';
import { type ReadingRules, readRow } from '#app/features/imports/row-reading.ts';
import { bestSpelling, outletRoot, splitOutlets } from '#app/features/imports/spellings.ts';
import { bareName } from '#app/features/partners/bare-names.ts';

const rules = (kind: ReadingRules['kind'], mapping: Mapping, labels: string[] = []): ReadingRules => ({
  kind,
  mapping,
  labels,
  now: '2025-06-30T03:00:00.000Z',
  zone: 'Asia/Jakarta',
  date1904: false,
});
const articles = rules(
  'articles',
  ['published', 'outlet', 'title', 'url', 'headlineTone', 'journalists'],
  ['Tanggal', 'Media', 'Judul', 'Link', 'Sentimen', 'Wartawan'],
);

describe('rows of articles', () => {
  it('reads a plain row', () => {
    const read = readRow(
      [
        '18 Maret 2025',
        ' Jambi  Ekspres ',
        'Pekerja rentan',
        'https://a.example/x',
        'Positif',
        'Dr. H. Budi Santoso, S.Sos.',
      ],
      articles,
    );
    expect(read).toMatchObject({
      problems: [],
      records: [
        {
          title: 'Pekerja rentan',
          outlet: 'Jambi Ekspres',
          publishedOn: '2025-03-18',
          headlineTone: 'positive',
          journalists: ['Budi Santoso'],
        },
      ],
    });
  });

  it('keeps an address as logging does, without what tracks readers', () => {
    const link = 'https://jambipos.example/a?id=7&utm_source=wa&utm_medium=chat&fbclid=x#isi';
    expect(readRow(['18/3/2025', 'Jambi Pos', 'Judul', link, '', ''], articles)).toMatchObject({
      records: [{ url: 'https://jambipos.example/a?id=7#isi' }],
    });
  });

  it('makes an article of every link in a cell and asks a person', () => {
    const cell =
      'https://jambipos.example/a\nhttps://www.muaropos.example/b?utm_source=wa https://jambipos.example/a?fbclid=1';
    const read = readRow(['18/3/2025', 'Jambi Pos', 'Judul', cell, '', ''], articles);
    expect(read).toMatchObject({
      records: [
        { outlet: 'Jambi Pos', url: 'https://jambipos.example/a' },
        { outlet: 'muaropos.example', url: 'https://www.muaropos.example/b' },
      ],
      problems: [{ field: 'url', code: 'severalLinks', weight: 'doubtful' }],
    });
  });

  it.each([
    ['hal. 5', '', 'hal. 5', 'pageForLink'],
    ['Halaman 3 kolom 2', '', 'Halaman 3 kolom 2', 'pageForLink'],
    ['hal. 5', 'Ekonomi', 'Ekonomi', 'notUrl'],
    ['di arsip', '', '', 'notUrl'],
  ])('reads %j beside the rubric %j', (link, rubric, kept, code) => {
    const withPage = rules('articles', ['published', 'outlet', 'title', 'url', 'rubric']);
    expect(readRow(['18/3/2025', 'Jambi Pos', 'Judul', link, rubric], withPage)).toMatchObject({
      records: [{ url: null, rubric: kept }],
      problems: [{ field: 'url', code, weight: 'note' }],
    });
  });

  it('says that it reads twelve links of a cell and no more', () => {
    const cell = Array.from({ length: 14 }, (_, i) => `https://jambipos.example/${i}`).join(' ');
    const read = readRow(['18/3/2025', 'Jambi Pos', 'Judul', cell, '', ''], articles);
    expect('records' in read && read.records).toHaveLength(12);
    expect('problems' in read && read.problems.map(({ code }) => code)).toContain('tooManyLinks');
  });

  it('refuses what lacks title, date or outlet, cell by cell', () => {
    const read = readRow(['segera', '', '', '', 'entah', ''], articles);
    expect('problems' in read && read.problems).toEqual([
      { field: 'title', code: 'required', weight: 'refused' },
      { field: 'published', code: 'noDate', weight: 'refused' },
      { field: 'outlet', code: 'required', weight: 'refused' },
      { field: 'headlineTone', code: 'unknownWord', weight: 'note' },
    ]);
  });

  it.each([
    [['', '', '  ', ''], 'empty'],
    [['TOTAL', '', '', '24'], 'total'],
    [['Jumlah', 'Jumlah', 'Jumlah', ''], 'total'],
    [['Tanggal', 'Media', 'Judul', 'Link'], 'header'],
    [['APRIL 2025', 'APRIL 2025', 'APRIL 2025', 'APRIL 2025'], 'heading'],
  ])('leaves out %j', (row, ignored) => {
    expect(readRow(row, articles)).toEqual({ ignored });
  });

  it('never throws on any cells, and refuses nothing without saying where', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 8 }), cells => {
        for (const kind of ['articles', 'outlets', 'journalists'] as const) {
          const mapping: Mapping =
            kind === 'articles'
              ? articles.mapping
              : kind === 'outlets'
                ? ['name', 'website', 'channel', 'pressCouncil']
                : ['name', 'email', 'whatsapp', 'outlets'];
          readRow(cells, rules(kind, mapping));
        }
      }),
    );
  });
});

describe('rows of outlets and journalists', () => {
  it('reads memberships, tags and the certificate, and leaves out what is none', () => {
    const mapping = ['name', 'associations', 'tags', 'ukw', 'ukwNumber', 'ukwYear'] as const;
    const read = (...cells: string[]) =>
      readRow(['Rina Puspita', ...cells], rules('journalists', [...mapping]));
    expect(read('PWI; AJI', '#Ekonomi, ekonomi', 'Madya', '12-PWI/2019', '2019')).toMatchObject({
      problems: [],
      records: [
        {
          associations: ['PWI', 'AJI'],
          tags: ['Ekonomi'],
          ukw: 'madya',
          ukwNumber: '12-PWI/2019',
          ukwYear: 2019,
        },
      ],
    });
    expect(read('-', 'x'.repeat(61), 'Muda', '-', '1900')).toMatchObject({
      problems: [
        { field: 'ukwYear', code: 'notNumber', weight: 'note' },
        { field: 'tags', code: 'tooLong', weight: 'note' },
      ],
      records: [{ associations: [], tags: [], ukwNumber: null, ukwYear: null }],
    });
    expect(read('', '', '', '12-PWI', '2019')).toMatchObject({
      records: [{ ukw: 'none', ukwNumber: null, ukwYear: null }],
    });
  });

  it('reads an outlet in the words of offices', () => {
    const mapping: Mapping = [
      'name',
      'website',
      'channel',
      'scope',
      'regency',
      'pressCouncil',
      'pressCouncilCheckedOn',
    ];
    const read = readRow(
      [
        'Jambi Pos',
        'www.jambipos.example',
        'Media Siber',
        'Lokal',
        'Kab. Muaro Jambi',
        'Terverifikasi Faktual',
        'Jan-25',
      ],
      rules('outlets', mapping),
    );
    expect(read).toMatchObject({
      problems: [],
      records: [
        {
          website: 'https://www.jambipos.example',
          channel: 'online',
          scope: 'regional',
          regency: 'muaro-jambi',
          pressCouncil: 'factually_verified',
          pressCouncilCheckedOn: '2025-01-01',
        },
      ],
    });
  });

  it('marks a verification that does not say of which kind it is', () => {
    const mapping: Mapping = ['name', 'pressCouncil'];
    expect(readRow(['Jambi Pos', 'Terverifikasi'], rules('outlets', mapping))).toMatchObject({
      records: [{ pressCouncil: 'admin_verified' }],
      problems: [{ field: 'pressCouncil', code: 'levelAssumed', weight: 'note' }],
    });
    expect(readRow(['Jambi Pos', 'Terverifikasi Administrasi'], rules('outlets', mapping))).toMatchObject({
      records: [{ pressCouncil: 'admin_verified' }],
      problems: [],
    });
  });

  it.each([
    ['1', '0', true, false],
    ['Ya', 'Tidak', true, false],
    ['', '-', true, false],
    ['tidak', 'ya', false, true],
    ['nonaktif', 'minta lewat kantor', false, true],
  ])('reads active %j and do not contact %j', (active, wish, isActive, doNotContact) => {
    const mapping: Mapping = ['name', 'active', 'doNotContact'];
    expect(readRow(['Rina Marlina', active, wish], rules('journalists', mapping))).toMatchObject({
      records: [{ active: isActive, doNotContact }],
      problems: [],
    });
  });

  it('reads numbers as text and numbers that lost their zero', () => {
    const mapping: Mapping = ['name', 'whatsapp', 'email'];
    expect(
      readRow(
        ['H. Rina Marlina, S.I.Kom', '81234567890', ' Rina@Media.Example '],
        rules('journalists', mapping),
      ),
    ).toMatchObject({
      records: [{ name: 'Rina Marlina', whatsapp: '+6281234567890' }],
      problems: [],
    });
    expect(readRow(['Rina', 'abc', 'bukan surel'], rules('journalists', mapping))).toMatchObject({
      problems: [
        { field: 'email', code: 'notMail' },
        { field: 'whatsapp', code: 'notPhone' },
      ],
    });
  });
});

describe('spellings', () => {
  it('brings the spellings of one outlet together and keeps others apart', () => {
    const spellings = [
      'Jambi Ekspres',
      'jambiekspres.co.id',
      'JAMBI EKSPRES ',
      'https://www.jambiekspres.co.id/',
      'JambiEkspres.com',
    ];
    expect(new Set(spellings.map(outletRoot))).toEqual(new Set(['jambiekspres']));
    expect(outletRoot('Jambi Pos')).not.toBe(outletRoot('Jambi Ekspres'));
    expect(outletRoot('jambi.tribunnews.com')).not.toBe(outletRoot('tribunnews.com'));
    expect(outletRoot('.id')).not.toBe('');
    expect(bestSpelling(spellings.map(value => ({ value, count: 1 })))).toBe('Jambi Ekspres');
  });

  it.each([
    ['Dr. H. Budi Santoso, S.Sos., M.Si.', 'Budi Santoso'],
    ['Hj. Siti Aminah S.Pd', 'Siti Aminah'],
    ['Ir. Drs. Amir', 'Amir'],
    ['Rina Marlina (Kontributor)', 'Rina Marlina'],
    ['Andi S.', 'Andi S.'],
    ['Sapto', 'Sapto'],
    ['H', 'H'],
  ])('strips titles of %s', (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });

  it('parts people and outlets', () => {
    expect(splitNames('Rina Marlina, S.Sos. / Budi Hartono & Sari, Dr. Amir')).toEqual([
      'Rina Marlina',
      'Budi Hartono',
      'Sari',
      'Amir',
    ]);
    expect(splitOutlets('Jambi Pos, Muaro Pos; Hitam dan Putih')).toEqual([
      'Jambi Pos',
      'Muaro Pos',
      'Hitam dan Putih',
    ]);
    expect(linksIn('lihat www.a.example/x, dan https://b.example/y.')).toEqual([
      'https://www.a.example/x',
      'https://b.example/y',
    ]);
  });
});
