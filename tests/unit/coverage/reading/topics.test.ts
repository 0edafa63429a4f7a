import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '#app/features/coverage/reading/places.ts';
import { findTopics } from '#app/features/coverage/reading/topics.ts';
import { defaultTopics } from '#app/features/programs/default-topics.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const topic = (name: string, ...terms: string[]) => ({ id: name.length, name, terms });
const found = (text: string, ...topics: ReturnType<typeof topic>[]) =>
  findTopics(text, topics).map(match => [
    match.name,
    ...match.ranges.map(range => text.slice(range.start, range.end)),
  ]);

describe('topics', () => {
  it('takes whole words; an abbreviation in capitals alone, other words whatever the case', () => {
    expect(found('JHT, jht; JHTX dan xJHT, JHT-nya', topic('JHT', 'JHT'))).toEqual([['JHT', 'JHT', 'JHT']]);
    expect(found('JHT, jht, JAKON, jakon', topic('A', 'jht'), topic('BB', 'Jakon'))).toEqual([
      ['A', 'JHT', 'jht'],
      ['BB', 'JAKON', 'jakon'],
    ]);
    expect(found('lapor pu dan pu saja', topic('PU', 'PU'))).toEqual([]);
  });

  it.each([
    ['lindung', 'perlindungan melindungi terlindungi dilindunginya pelindung perlindungannya', 6],
    ['patuh', 'kepatuhan, mematuhi; dipatuhi', 3],
    ['tanggung', 'menanggung ditanggung pertanggungan', 3],
    ['santun', 'menyantuni santunan disantuni', 3],
    ['klaim', 'mengklaim klaimnya pengklaim diklaim', 4],
    ['kelola', 'mengelola dikelola pengelolaan', 3],
    ['pakai', 'memakai pemakaian terpakai', 3],
    ['jaminan', 'jaminannya jaminan', 2],
    ['jaminan', 'menjamin terjamin', 0],
    ['peserta', 'kepesertaan pesertanya', 2],
    ['peserta', 'disertai beserta', 0],
    ['perlindungan', 'melindungi', 0],
    ['"lindung"', 'melindungi lindung perlindungan', 1],
    ['dana desa', 'dana desanya; pendanaan desa', 2],
    ['"dana desa"', 'Dana Desa; dana desanya', 1],
    ['iuran', 'hiburan keliuran', 0],
    ['upah', 'upahnya pengupahan sumpah', 2],
    ['dan', 'dana bandan dan', 1],
  ])('%s takes of "%s" %i', (term, text, count) => {
    expect(found(text, topic('X', term))[0]?.slice(1) ?? []).toHaveLength(count);
  });

  it('leaves out what is excluded: places it covers, or the whole text', () => {
    const claims = { id: 1, name: 'Klaim', terms: ['klaim'], exclusions: ['klaim kemenangan', 'kendaraan'] };
    const ranges = (text: string) => findTopics(text, [claims])[0]?.ranges.length ?? 0;
    expect(ranges('Klaim dibayar. Klaim kemenangan ditolak.')).toBe(1);
    expect(ranges('Klaim kemenangan ditolak.')).toBe(0);
    expect(ranges('Klaim dibayar untuk kendaraan itu.')).toBe(0);
  });

  it('stays inside the text, in order, without overlap, and finds a lone term anywhere', () => {
    const word = fc.constantFrom('klaim', 'JHT', 'dana', 'desa', 'melindungi', 'pekerja', '-', '.', '\n');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), parts => {
        const text = parts.join(' ');
        for (const { ranges } of findTopics(text, [topic('A', 'dana desa', 'JHT'), topic('BB', 'lindung')])) {
          let end = 0;
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(end);
            expect(range.end).toBeLessThanOrEqual(text.length);
            end = range.end;
          }
        }
        const count = parts.filter(part => part === 'klaim').length;
        expect(findTopics(text, [topic('C', 'klaim')])[0]?.ranges.length ?? 0).toBe(count);
      }),
      propertyRuns,
    );
  });

  it('takes phrases across spaces, hyphens and one line break, not across punctuation', () => {
    const rentan = topic('Rentan', 'pekerja rentan');
    expect(found('Pekerja  Rentan, pekerja-rentan, pekerja\nrentan', rentan)[0]).toHaveLength(4);
    expect(found('pekerja. Rentan; pekerja, rentan; pekerja\n\nrentan; pekerja (rentan)', rentan)).toEqual(
      [],
    );
  });

  it('knows word borders outside ASCII', () => {
    expect(found('éJHT JHTé 漢JHT “JHT”', topic('JHT', 'jht'))).toEqual([['JHT', 'JHT']]);
    expect(found('ＪＨＴ', topic('JHT', 'JHT'))).toEqual([['JHT', 'ＪＨＴ']]);
  });

  it('lets the longer term count', () => {
    const topics = [topic('PU', 'penerima upah'), topic('BPU', 'bukan penerima upah')];
    expect(found('pekerja bukan penerima upah', ...topics)).toEqual([['BPU', 'bukan penerima upah']]);
    expect(found('pekerja penerima upah', ...topics)).toEqual([['PU', 'penerima upah']]);
  });

  it('gives the same term to each topic that claims it', () => {
    expect(
      found('dana desa', topic('A', 'Dana Desa'), topic('BB', 'dana desa')).map(match => match[0]),
    ).toEqual(['A', 'BB']);
  });

  it('passes over empty terms and marks', () => {
    expect(found('apa saja', topic('X', '', ' ', '!!!'), topic('YY'))).toEqual([]);
    expect(found('', topic('X', 'a'))).toEqual([]);
  });

  it('has default topics with unique codes and terms that hold words', () => {
    expect(new Set(defaultTopics.map(({ code }) => code)).size).toBe(defaultTopics.length);
    for (const { terms } of defaultTopics) {
      expect(terms.length).toBeGreaterThan(0);
      for (const term of terms) expect(term).toMatch(/\p{L}/u);
    }
    for (const code of ['JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JMO']) {
      expect(defaultTopics.find(item => item.code === code)?.kind).toBe('programme');
    }
  });
});

describe('places', () => {
  const keys = (text: string) => findPlaces(text).map(place => place.key);

  it.each([
    ['di Kota Jambi dan Kabupaten Tebo', ['kota-jambi', 'tebo']],
    ['warga Tanjab Barat', ['tanjung-jabung-barat']],
    ['Tanjung Jabung Timur', ['tanjung-jabung-timur']],
    ['Muaro Jambi', ['muaro-jambi']],
    ['Kota Sungai Penuh', ['sungai-penuh']],
    ['BATANGHARI', ['batang-hari']],
    ['Kuala Tungkal', ['tanjung-jabung-barat']],
    ['Provinsi Jambi dan Cabang Jambi', []],
    ['di tepi Sungai Batanghari', []],
    ['Gunung Kerinci', []],
    ['Tebotebo dan Bungodani', []],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));

  it('counts a seat inside a name once, and less surely', () => {
    expect(findPlaces('Muara Bungo')).toMatchObject([{ key: 'bungo', ranges: [{ start: 0, end: 11 }] }]);
    expect(findPlaces('Bangko')).toMatchObject([{ key: 'merangin', confidence: 'medium' }]);
  });

  it('puts first what is named most', () => {
    expect(keys('Tebo, Bungo, Bungo')).toEqual(['bungo', 'tebo']);
  });
});
