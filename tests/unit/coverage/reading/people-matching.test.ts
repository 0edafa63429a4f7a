import { describe, expect, it } from 'vitest';
import { personNames, readByline } from '#app/features/coverage/reading/bylines.ts';
import { findInitials } from '#app/features/coverage/reading/initials.ts';
import { matchJournalists } from '#app/features/coverage/reading/journalist-matches.ts';
import { languageOf } from '#app/features/coverage/reading/language.ts';
import { ownSources } from '#app/features/coverage/reading/own-sources.ts';

const known = (id: number, name: string, ofOutlet = true) => ({ id, name, ofOutlet });

describe('bylines in many hands', () => {
  it.each([
    ['By Clara Whitcombe', ['Clara Whitcombe']],
    ['Von Jochen Albers', ['Jochen Albers']],
    ['Par Élise Garnier', ['Élise Garnier']],
    ['Andrea Stone Senior Washington Correspondent', ['Andrea Stone']],
    ['Rina Marlina, S.I.Kom & Hendra Gunawan, M.A.', ['Rina Marlina', 'Hendra Gunawan']],
    ['Verge Staff', []],
    ['The Associated Press', []],
    ['水野葵', ['水野葵']],
  ])('%s', (text, names) => expect(personNames(text)).toEqual(names));

  it('parts reporter from editor in one line', () => {
    expect(readByline('Reporter: Rahmat Fauzan, Editor: Lestari Wibowo')).toEqual({
      authors: ['Rahmat Fauzan'],
      editors: ['Lestari Wibowo'],
    });
  });
});

describe('initials', () => {
  it.each([
    [['Kalimat akhir. (vyp/kna)'], 'vyp', 'kna'],
    [['Kalimat akhir.', '(boy/jpnn)'], 'boy', 'jpnn'],
    [['Kalimat akhir.', '(rif)'], 'rif', ''],
  ])('%j', (lines, writer, editor) => expect(findInitials(lines)).toMatchObject({ writer, editor }));

  it.each([['Program Jaminan Kematian (JKM)'], ['Kalimat akhir. (adv)'], ['(*)'], ['Foto: (ist/red)']])(
    'are none in %s',
    line => expect(findInitials([line])).toBeUndefined(),
  );
});

describe('matching journalists', () => {
  it('knows a whole name wherever its bearer writes', () => {
    const [match] = matchJournalists(['SITI  AMINAH'], undefined, [known(1, 'Siti Aminah', false)]);
    expect(match).toMatchObject({ journalist: { id: 1 }, confidence: 'high', candidates: [] });
  });

  it('takes the one of the outlet among namesakes, and leaves two of it open', () => {
    const both = [known(1, 'Siti Aminah'), known(2, 'Siti Aminah', false)];
    expect(matchJournalists(['Siti Aminah'], undefined, both)[0]?.journalist?.id).toBe(1);
    const open = matchJournalists(['Siti Aminah'], undefined, [
      known(1, 'Siti Aminah'),
      known(2, 'Siti Aminah'),
    ])[0];
    expect(open?.journalist).toBeUndefined();
    expect(open?.candidates.map(person => person.id)).toEqual([1, 2]);
  });

  it('takes a shortened name within the outlet, and only suggests it elsewhere', () => {
    expect(matchJournalists(['Rifani H'], undefined, [known(7, 'Rifani Halim')])[0]).toMatchObject({
      journalist: { id: 7 },
      confidence: 'medium',
    });
    const elsewhere = matchJournalists(['Rifani H'], undefined, [known(7, 'Rifani Halim', false)])[0];
    expect(elsewhere?.journalist).toBeUndefined();
    expect(elsewhere?.candidates).toHaveLength(1);
    expect(matchJournalists(['Rifani'], undefined, [known(7, 'Rifani Halim')])[0]?.candidates).toEqual([]);
  });

  it('reads initials within the outlet alone, and only where no name is printed', () => {
    const staff = [known(3, 'Vita Yulia Putri'), known(4, 'Budi Santoso')];
    expect(matchJournalists([], 'vyp', staff)).toMatchObject([{ printed: 'vyp', journalist: { id: 3 } }]);
    expect(matchJournalists([], 'xyz', staff)).toEqual([]);
    const twins = [...staff, known(5, 'Vina Yanti Pane')];
    expect(matchJournalists([], 'vyp', twins)[0]).toMatchObject({
      confidence: 'low',
      candidates: [{ id: 3 }, { id: 5 }],
    });
    expect(matchJournalists([], 'vyp', [known(3, 'Vita Yulia Putri', false)])).toEqual([]);
  });
});

it('counts as own sources those who do not speak for the agency', () => {
  const person = (name: string, title: string) => ({
    name,
    title,
    confidence: 'high' as const,
    evidence: [],
  });
  const found = ownSources([
    person('Hendra Elvian', 'Kepala BPJS Ketenagakerjaan Cabang Jambi'),
    person('Usman Dahlan', ''),
    person('Marlian Sofyan', 'Kepala Dinas Perikanan'),
  ]);
  expect(found.map(source => source.name)).toEqual(['Usman Dahlan', 'Marlian Sofyan']);
});

it.each([
  ['Sebanyak 320 nelayan kini terdaftar dalam program yang dibayar dari anggaran', 'id'],
  ['The council voted to pay for the insurance of all the workers', 'en'],
  ['Die Völker sind stark aus dem Winter gekommen, und die Linden blühten lange', undefined],
  ['港町の小さな工房で', undefined],
  ['Judul pendek', undefined],
])('tells the language of %s', (text, language) => expect(languageOf(text)).toBe(language));
