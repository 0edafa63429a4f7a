import { describe, expect, it } from 'vitest';
import { quotations } from '#app/features/coverage/quotations.ts';
import { readSpeech } from '#app/features/coverage/reading/spokespersons.ts';

function speech(text: string) {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const evidence = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
  return readSpeech(text, paragraphs, quotations(text), evidence);
}
const people = (text: string) =>
  speech(text).spokespersons.map(person => (person.title ? `${person.name} | ${person.title}` : person.name));
const quotes = (text: string) =>
  speech(text).quotes.map(quote => `${quote.speaker}: ${quote.text} [${quote.verb}, ${quote.confidence}]`);

describe('spokespersons', () => {
  it.each([
    [
      'Kepala Dinas Tenaga Kerja, Rahmat Hidayat, mengatakan data diperbarui.',
      'Rahmat Hidayat | Kepala Dinas Tenaga Kerja',
    ],
    [
      'Rahmat Hidayat, Kepala Dinas Tenaga Kerja, menjelaskan hal itu.',
      'Rahmat Hidayat | Kepala Dinas Tenaga Kerja',
    ],
    ['Rahmat Hidayat selaku Ketua Panitia menyampaikan terima kasih.', 'Rahmat Hidayat | Ketua Panitia'],
    ['"Sudah cair semua," kata Wakil Bupati Tebo Nazar Efendi.', 'Nazar Efendi | Wakil Bupati Tebo'],
    ['"Sudah cair semua," ujar Bapak H. Nazar Efendi, S.E., M.M. kemarin.', 'Nazar Efendi'],
    ['Menurut Nazar Efendi, dana sudah cair.', 'Nazar Efendi'],
    [
      'Hal itu disampaikan oleh Sekretaris Daerah Kabupaten Bungo, Lili Suryani.',
      'Lili Suryani | Sekretaris Daerah Kabupaten Bungo',
    ],
    ['Ketua DPRD Tebo, Syamsul Rizal SH MH, menegaskan aturan itu.', 'Syamsul Rizal | Ketua DPRD Tebo'],
    [
      '“Sudah cair,” papar Direktur Utama PT Sawit Makmur, Edi bin Karim.',
      'Edi bin Karim | Direktur Utama PT Sawit Makmur',
    ],
    [
      '"Semua terdaftar," kata manajer operasional, Yusuf Rahman, kemarin.',
      'Yusuf Rahman | manajer operasional',
    ],
    ['Manajer proyek PT Berbak Permai Industri Marlina Harun mengaku lega.', 'Marlina Harun'],
    ['"Semua terdaftar," kata Direktur PT Sawit Makmur Edi Karim.', 'Edi Karim | Direktur PT Sawit Makmur'],
    ['Menurut ketua kelompok tani, Suryadi Ahmad, iuran ringan.', 'Suryadi Ahmad | ketua kelompok tani'],
  ])('%s', (text, expected) => expect(people(text)).toEqual([expected]));

  it.each([
    'BPJS Ketenagakerjaan menyebutkan jumlah peserta naik.',
    'Menurut Dinas Tenaga Kerja, data diperbarui.',
    'Bupati Tebo, Nazar Efendi, meresmikan jembatan.',
    'Pekerja mengaku lega. Petani mengatakan hal serupa.',
    'Petugas BPJS Kesehatan cabang Bangko mengatakan antrean pendek.',
    'Petugas BPJS Kesehatan Cabang Muara Bungo mengatakan antrean pendek.',
    'Pemerintah Kabupaten Merangin menyebutkan jumlah itu. Merangin mengaku siap.',
    'Warga di Solok Selatan mengatakan hal serupa.',
    'PT Sawit Makmur Jaya menyebutkan iuran sudah dibayar.',
    'Hal ini sesuai kata hati.',
    'Kepala, kata, ujar, menurut.',
  ])('nobody in: %s', text => expect(people(text)).toEqual([]));

  it('joins short forms to the full name, before or after it', () => {
    expect(
      people('"Kami siap menambah kuota," kata Nazar.\nBupati Tebo, Nazar Efendi, berharap semua terdaftar.'),
    ).toEqual(['Nazar Efendi | Bupati Tebo']);
  });

  it('keeps two people apart', () => {
    expect(
      people(
        'Kepala Dinas, Rahmat Hidayat, mengatakan siap.\nKetua Serikat, Dewi Anggraini, mengatakan belum.\n"Masih menunggu data," kata Rahmat.\n"Kami pun menunggu," kata Dewi.',
      ),
    ).toEqual(['Rahmat Hidayat | Kepala Dinas', 'Dewi Anggraini | Ketua Serikat']);
  });
});

describe('quotes', () => {
  it.each([
    ['"Data sudah lengkap," kata Rahmat Hidayat.', 'Rahmat Hidayat: Data sudah lengkap [kata, high]'],
    ['“Data sudah lengkap”, tegas Rahmat Hidayat.', 'Rahmat Hidayat: Data sudah lengkap [tegas, high]'],
    [
      'Rahmat Hidayat mengatakan, "Data sudah lengkap."',
      'Rahmat Hidayat: Data sudah lengkap. [mengatakan, high]',
    ],
    ['Menurut Rahmat Hidayat, "data sudah lengkap".', 'Rahmat Hidayat: data sudah lengkap [Menurut, high]'],
    ['"Data sudah lengkap," ungkapnya.', 'null: Data sudah lengkap [ungkapnya, high]'],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual([expected]));

  it('gives the second half of a quotation to the same speaker', () => {
    expect(
      quotes(
        '"Data sudah lengkap," kata Rahmat Hidayat. "Tinggal menunggu tanda tangan bupati pekan depan."',
      ),
    ).toEqual([
      'Rahmat Hidayat: Data sudah lengkap [kata, high]',
      'Rahmat Hidayat: Tinggal menunggu tanda tangan bupati pekan depan. [, medium]',
    ]);
  });

  it('gives a paragraph of quotation to whoever spoke before', () => {
    expect(
      quotes('Rahmat Hidayat mengatakan data lengkap.\n"Tinggal menunggu tanda tangan bupati pekan depan."'),
    ).toEqual(['Rahmat Hidayat: Tinggal menunggu tanda tangan bupati pekan depan. [, low]']);
  });

  it('leaves titles and single words in marks alone', () => {
    expect(quotes('Program "Sertakan" dan lomba "Karya Terbaik" dibuka.')).toEqual([]);
  });
});
