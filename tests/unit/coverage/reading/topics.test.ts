import { describe, expect, it } from 'vitest';
import { findPlaces } from '#app/features/coverage/reading/places.ts';
import { findTopics } from '#app/features/coverage/reading/topics.ts';
import { defaultTopics } from '#app/features/programs/default-topics.ts';

const topic = (name: string, ...terms: string[]) => ({ id: name.length, name, terms });
const found = (text: string, ...topics: ReturnType<typeof topic>[]) =>
  findTopics(text, topics).map(match => [
    match.name,
    ...match.ranges.map(range => text.slice(range.start, range.end)),
  ]);

describe('topics', () => {
  it('takes whole words, whatever the case', () => {
    expect(found('JHT, jht; JHTX dan xJHT, JHT-nya', topic('JHT', 'JHT'))).toEqual([
      ['JHT', 'JHT', 'jht', 'JHT'],
    ]);
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
