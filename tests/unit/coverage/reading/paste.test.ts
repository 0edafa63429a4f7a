import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleReading, Evidence } from '#app/features/coverage/reading/article-reading.ts';
import { readPastedArticle } from '#app/features/coverage/reading/paste.ts';
import { defaultTopics } from '#app/features/programs/default-topics.ts';

const sample = readFileSync(
  new URL('../../../fixtures/articles/jambi-media-gathering-2025.txt', import.meta.url),
  'utf8',
);
const topics = defaultTopics.map(({ name, terms }, id) => ({ id, name, terms }));
const now = '2025-03-20T00:00:00.000Z';
const read = (text: string) => readPastedArticle(text, { now, topics });
const codes = (reading: ArticleReading) => reading.problems.map(problem => problem.code);

function allEvidence(reading: ArticleReading): Evidence[] {
  const fields = [reading.title, reading.publishedAt, reading.url, reading.dateline, reading.body];
  const lists = [reading.authors, reading.editors, reading.spokespersons, reading.topics, reading.quotes];
  const found = [...lists, reading.placeNames, reading.problems].flat();
  return [...fields.flatMap(field => field?.evidence ?? []), ...found.flatMap(item => item.evidence)];
}

function expectEvidenceToHold(reading: ArticleReading, original: string) {
  const list = allEvidence(reading);
  for (const { start, end, text } of list) expect(original.slice(start, end)).toBe(text);
  return list.length;
}

describe('the sample article', () => {
  const reading = read(sample);

  it('gives title, instant, dateline and body', () => {
    expect(reading.refused).toBe(false);
    expect(reading.title).toMatchObject({
      value: 'BPJS Ketenagakerjaan Jambi Targetkan 55 Persen Pekerja Terlindungi Jaminan Sosial pada 2025',
      confidence: 'high',
    });
    expect(reading.publishedAt).toMatchObject({
      value: '2025-03-18T07:53:45.000Z',
      precision: 'second',
      zone: 'Asia/Jakarta',
      confidence: 'high',
    });
    expect(reading.dateline?.value).toBe('JAKARTA');
    expect(reading.words).toBe(394);
    expect(reading.problems).toEqual([]);
  });

  it('keeps the story and its subheadings, without the second title, the date and what follows', () => {
    const body = reading.body?.value ?? '';
    expect(body.startsWith('JAKARTA - BPJS Ketenagakerjaan Jambi menargetkan peningkatan')).toBe(true);
    expect(body.endsWith('para insan pers dan pemangku kepentingan lainnya.')).toBe(true);
    expect(body).toContain('\n\nStrategi Peningkatan Kepesertaan BPJS Ketenagakerjaan\n\n');
    expect(body).not.toContain('Terkini');
    expect(body).not.toContain('Targetkan 55 Persen Pekerja Terlindungi');
    expect(body).not.toContain('14:53');
    expect(body.split('\n\n')).toHaveLength(15);
  });

  it('finds the spokesperson with office and every place he speaks', () => {
    expect(reading.spokespersons).toHaveLength(1);
    expect(reading.spokespersons[0]).toMatchObject({
      name: 'Hendra Elvian',
      title: 'Kepala BPJS Ketenagakerjaan Cabang Jambi',
      confidence: 'high',
    });
    expect(reading.spokespersons[0]?.evidence.map(mark => mark.text)).toEqual([
      'Kepala BPJS Ketenagakerjaan Cabang Jambi, Hendra Elvian',
      'diungkapkan oleh Kepala BPJS Ketenagakerjaan Cabang Jambi, Hendra Elvian',
      'Menurut Hendra',
      'jelas Hendra',
      'Hendra mengungkapkan',
      'ujarnya',
      'Hendra juga menyebutkan',
    ]);
  });

  it('finds the topics, each with the words that name it', () => {
    expect(reading.topics.map(topic => [topic.name, topic.evidence.map(mark => mark.text)])).toEqual([
      ['JMO', ['JMO', 'Jamsostek Mobile']],
      ['Pekerja rentan', ['pekerja rentan', 'pekerja rentan']],
      ['APBD', ['APBD', 'APBD']],
      ['Dana Desa', ['Dana Desa', 'Dana Desa']],
      ['DBH', ['dana bagi hasil']],
      ['Kepesertaan', ['kepesertaan', 'Kepesertaan', 'kepesertaan']],
      ['Media gathering', ['Media Gathering', 'Media Gathering']],
    ]);
  });

  it('finds both quotations and who said them', () => {
    expect(reading.quotes.map(({ speaker, verb, confidence }) => ({ speaker, verb, confidence }))).toEqual([
      { speaker: 'Hendra Elvian', verb: 'jelas', confidence: 'high' },
      { speaker: 'Hendra Elvian', verb: 'ujarnya', confidence: 'high' },
    ]);
    expect(reading.quotes[0]?.text).toMatch(/^Jadi tahun 2025 ini .* 782 ribu orang$/);
  });

  it('marks the very characters of the paste', () => {
    expect(expectEvidenceToHold(reading, sample)).toBeGreaterThan(40);
  });

  it.each([
    ['Windows line ends', (text: string) => text.replace(/\n/g, '\r\n')],
    ['old Mac line ends', (text: string) => text.replace(/\n/g, '\r')],
    ['a byte order mark and zero-width spaces', (text: string) => `\ufeff${text.replace(/ /g, ' \u200b')}`],
    ['non-breaking spaces', (text: string) => text.replace(/ /g, '\u00a0')],
    ['soft hyphens', (text: string) => text.replace(/kepesertaan/g, 'kepe\u00adsertaan')],
  ])('reads the same with %s', (_, change) => {
    const original = change(sample);
    const changed = read(original);
    expect(changed.title?.value).toBe(reading.title?.value);
    expect(changed.publishedAt?.value).toBe(reading.publishedAt?.value);
    expect(changed.body?.value.replace(/\s+/g, ' ')).toBe(reading.body?.value.replace(/\s+/g, ' '));
    expect(changed.words).toBe(reading.words);
    expect(changed.topics.map(topic => topic.name)).toEqual(reading.topics.map(topic => topic.name));
    expect(changed.spokespersons.map(person => person.name)).toEqual(['Hendra Elvian']);
    expectEvidenceToHold(changed, original);
  });

  it('links a known person', () => {
    const known = readPastedArticle(sample, { now, people: [{ id: 7, name: 'Bapak Hendra Elvian' }] });
    expect(known.spokespersons[0]).toMatchObject({ personId: 7, name: 'Hendra Elvian' });
    expect(known.topics).toEqual([]);
  });
});

const story = `MUARA BULIAN - Sebanyak 120 penyadap karet di Kabupaten Batang Hari didaftarkan menjadi peserta jaminan sosial oleh pemerintah desa mulai pekan ini.

Kepala Desa Sungai Rengas Jaya, Umar Said, mengatakan iuran dibayar dari dana desa selama enam bulan pertama. "Setelah itu warga melanjutkan sendiri," kata Umar.

Pendataan dilakukan dari rumah ke rumah oleh kader desa, dan hasilnya ditempel di balai desa agar warga dapat memeriksanya bersama-sama sebelum disahkan.`;

describe('what stands around a story', () => {
  it('drops rubric, share bar, links to other stories, captions, bylines and tags', () => {
    const reading = read(`Home > Daerah
Daerah
Penyadap Karet Batang Hari Didaftarkan Jaminan Sosial
Penulis: Rani Safitri | Editor: Deni Kurnia
Rabu, 30/10/2024 09:15 WIB
Facebook Twitter WhatsApp Salin Tautan
Penyadap karet menerima kartu peserta. (Foto: Ist)

${story.replace('\n\nPendataan', '\n\nBaca juga:\nHarga Karet Turun Lagi\n\nADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT\n\nPendataan')}

(rs/dk)
Tag: karet, desa
Berita Terkait
Jembatan Mersam Ditutup Sementara
Harga Sawit Naik
Komentar
Tulis komentar Anda di sini dengan bahasa yang santun dan tidak mengandung unsur kebencian kepada pihak mana pun.`);
    expect(reading.title?.value).toBe('Penyadap Karet Batang Hari Didaftarkan Jaminan Sosial');
    expect(reading.publishedAt?.value).toBe('2024-10-30T02:15:00.000Z');
    expect(reading.body?.value).toBe(story);
    expect(reading.authors.map(author => author.value)).toEqual(['Rani Safitri']);
    expect(reading.editors.map(editor => editor.value)).toEqual(['Deni Kurnia']);
    expect(reading.dateline?.value).toBe('MUARA BULIAN');
    expect(reading.placeNames.map(place => place.key)).toEqual(['batang-hari']);
    expect(reading.spokespersons[0]).toMatchObject({
      name: 'Umar Said',
      title: 'Kepala Desa Sungai Rengas Jaya',
    });
    expect(codes(reading)).toEqual([]);
  });

  it('takes the headline that is printed twice, without the outlet’s name', () => {
    const reading = read(`Penyadap Karet Batang Hari Terlindungi - Kabar Pesisir
Ekonomi dan Bisnis Daerah Jambi
Penyadap Karet Batang Hari Terlindungi
Rabu (30/10/2024) 09.15 WIB

${story}`);
    expect(reading.title?.value).toBe('Penyadap Karet Batang Hari Terlindungi');
    expect(reading.body?.value).toBe(story);
  });

  it('reads a messenger’s forward with its link and bold headline', () => {
    const reading = read(
      `*Penyadap Karet Batang Hari Terlindungi*\n\n${story}\n\nhttps://kabar.example.id/karet-120`,
    );
    expect(reading.title?.value).toBe('Penyadap Karet Batang Hari Terlindungi');
    expect(reading.url?.value).toBe('https://kabar.example.id/karet-120');
    expect(reading.body?.value).toBe(story);
  });

  it('puts hard-wrapped lines together again', () => {
    const wrapped = story.replace(/(.{50,70}) /g, '$1\n');
    const reading = read(
      `Penyadap Karet Batang Hari Terlindungi\nRabu, 30 Oktober 2024 | 09:15 WIB\n\n${wrapped}`,
    );
    expect(reading.body?.value).toBe(story);
  });

  it('keeps a headline that holds a date', () => {
    const reading = read(
      `Peringatan Hari Buruh 1 Mei 2024 di Batang Hari\nKamis, 2 Mei 2024 08:00 WIB\n\n${story}`,
    );
    expect(reading.title?.value).toBe('Peringatan Hari Buruh 1 Mei 2024 di Batang Hari');
    expect(reading.publishedAt?.value).toBe('2024-05-02T01:00:00.000Z');
  });

  it('lends no topic from the lists below a story', () => {
    const reading = read(`Penyadap Karet Terlindungi Penuh\n\n${story}\n\nTerpopuler\nKlaim JHT Makin Cepat`);
    expect(reading.topics.map(topic => topic.name)).toEqual(['Dana Desa']);
  });
});

describe('dates in a paste', () => {
  const dated = (line: string) => read(`Penyadap Karet Batang Hari Terlindungi\n${line}\n\n${story}`);

  it('says when there is none', () => {
    expect(dated('').publishedAt).toBeNull();
    expect(codes(dated(''))).toEqual(['date-missing']);
  });

  it('reports an impossible date and invents none', () => {
    const reading = dated('Senin, 31 Februari 2025 | 10:00 WIB');
    expect(reading.publishedAt).toBeNull();
    expect(reading.problems).toEqual([
      {
        code: 'date-impossible',
        evidence: [expect.objectContaining({ text: 'Senin, 31 Februari 2025 | 10:00 WIB' })],
      },
    ]);
    expect(reading.body?.value).toBe(story);
  });

  it('prefers the publication to the update', () => {
    const reading = dated('Diperbarui 19 Maret 2025 08:00 WIB\nDiterbitkan 18 Maret 2025 14:00 WIB');
    expect(reading.publishedAt?.value).toBe('2025-03-18T07:00:00.000Z');
  });

  it('counts back from now', () => {
    expect(dated('2 jam lalu').publishedAt).toMatchObject({
      value: '2025-03-19T22:00:00.000Z',
      confidence: 'medium',
    });
  });

  it('takes the day of the event only as a guess', () => {
    const reading = read(
      `Penyadap Karet Terlindungi Penuh\n\n${story.replace('mulai pekan ini', 'Selasa (18/3)')}`,
    );
    expect(reading.publishedAt).toMatchObject({ value: '2025-03-17T17:00:00.000Z', confidence: 'low' });
    expect(codes(reading)).toEqual(['date-from-text', 'year-assumed']);
  });

  it('doubts the future and a wrong weekday', () => {
    expect(codes(dated('Kamis, 18 Maret 2027 10:00 WIB'))).toEqual(['date-in-future']);
    expect(codes(dated('Rabu, 18 Maret 2025 10:00 WIB'))).toEqual(['weekday-differs']);
  });
});
