import { type JunkKind, junkKindAbroad } from './junk-lines-abroad.ts';

/** Lines that newsrooms put around a story and that are not part of it. All tests look at one line of plain text. */

const flags = 'iu';

/** A heading behind which other stories are listed. */
const listHeading = new RegExp(
  '^(?:(?:berita|artikel|baca|video|foto|konten|postingan|tulisan)?\\s?(?:terkini|terbaru|terpopuler|populer|terkait|' +
    'lainnya|pilihan|rekomendasi|trending|viral|terhangat)(?: (?:lainnya|hari ini|untuk anda|saat ini|minggu ini|berita|artikel))?|' +
    'rekomendasi(?: untuk anda)?|komentar(?: \\(?\\d{1,5}\\)?)?|\\d{1,5} komentar|tinggalkan (?:balasan|komentar)|' +
    'beri komentar|tulis komentar|leave a (?:reply|comment)|related (?:posts?|news|articles?)|you may (?:also )?like|' +
    'anda mungkin (?:juga )?(?:suka|menyukai)(?: ini)?|kamu mungkin suka|most popular|latest news|headline(?:s| news)?|' +
    'berita utama|berita (?:berikutnya|selanjutnya)|about the author|tentang penulis|written by (?:\\p{Lu}\\S* ?){2,4}|baca juga berita lainnya|indeks berita|trending topics?|pos(?:t)? terkait|navigasi pos)\\s?[:»>.…]{0,3}$',
  flags,
);

/** "Baca juga: …" and its kin; the story it leads to stands on the same line or the next. */
const readAlso = new RegExp(
  '^[\\[(*>»•\\s-]{0,4}(?:baca|simak|lihat|tonton|saksikan|klik|cek)\\s(?:juga|selengkapnya|pula|artikel|berita|video|halaman|' +
    'sumber|di sini|disini|lainnya)(?!\\p{L})',
  flags,
);

const housekeeping = new RegExp(
  `^[\\[(*>»•\\s-]{0,4}(?:${[
    'advertisements?(?:$|\\W)',
    'scroll to (?:continue|resume)',
    '(?:scroll|gulir) (?:untuk|ke) (?:lanjut|melanjutkan|bawah)',
    'iklan(?:$|\\s?[:.-])',
    'pariwara$',
    'gambas:',
    'artikel (?:ini )?(?:telah|sudah) (?:tayang|terbit|ditayangkan|dipublikasikan)',
    '(?:berita|tulisan) ini (?:telah|sudah) (?:tayang|terbit|ditayangkan)',
    '(?:cek|dapatkan|ikuti|simak|temukan|update|baca) .{0,60}(?:google news|whatsapp|telegram|channel|aplikasi|breaking news|update berita)',
    '(?:ikuti|follow) (?:kami|akun|us|media sosial|saluran|instagram|twitter)(?!\\p{L})',
    '(?:gabung|bergabung|join) .{0,60}(?:whatsapp|telegram|grup|channel|saluran)',
    '(?:download|unduh|instal) (?:aplikasi|sekarang)',
    'halaman (?:selanjutnya|berikutnya|sebelumnya|\\d)',
    'halaman\\s?:',
    'page \\d',
    'selanjutnya$',
    '(?:next|previous|prev)(?: (?:post|page|article))?$',
    'tampilkan semua$',
    '(?:copyright|hak cipta|©)',
    '(?:all )?rights? reserved',
    'dilarang (?:keras )?(?:mengutip|menyalin|menyadur|melakukan|memperbanyak)',
    '(?:tags?|topik|topics?|kata kunci|label|kategori|filed under|tagar)\\s?[:#]',
    'tags?$',
    '(?:bagikan|share|sebarkan)(?: (?:ini|artikel|berita|ke|this|via|on)| ?:|$)',
    '(?:waktu baca|lama baca|reading time)',
    '\\d{1,3} (?:menit|min|minutes?) (?:baca|waktu baca|read)',
    '(?:dibaca|dilihat|views?)\\s?:?\\s?[\\d.,]{1,9}(?: kali)?$',
    '[\\d.,]{1,9} (?:views?|kali dibaca|pembaca|shares?|kali dilihat)$',
    '(?:laporkan|kirim) (?:konten|artikel|berita|tulisan)',
    '(?:langganan|berlangganan|subscribe)(?!\\p{L})',
    '(?:login|masuk|daftar)(?: (?:untuk|/|\\|) .{0,40})?$',
    '(?:lewati|skip) (?:ke konten|to content)',
    'menu$',
    'loading',
    'sumber gambar',
    '(?:ilustrasi|foto|dok(?:umentasi)?|keterangan foto|caption|photo|grafis|infografis)\\s?[:./]',
  ].join('|')})`,
  flags,
);

const shareWords = new Set(
  (
    'facebook twitter x whatsapp wa telegram line linkedin pinterest instagram email e-mail surel copy link salin tautan ' +
    'bagikan share sebarkan print cetak pdf simpan save komentar comment like suka follow ikuti tweet threads tiktok ' +
    'a a+ a- font perbesar perkecil url disalin tersalin pin it messenger news google id en youtube dengarkan'
  ).split(' '),
);

const breadcrumb = /^(?:home|beranda|depan|news|berita)\s?(?:[>»/›|•-]|&raquo;)/iu;
const hashtags = /^(?:#[\p{L}\p{N}_]+[\s,]{0,3})+$/u;
/** The hour of a live ticker's entry. */
const clock =
  /^\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s?(?:wib|wita|wit|am|pm|a\.m\.|p\.m\.|uhr|gmt|utc|bst|e[sd]t)?$/iu;
const rule = /^[\s\p{P}\p{S}]*$/u;
const linkOnly = /^(?:https?:\/\/|www\.)\S+$/i;

/** What such a line is; undefined for a line that may belong to the story. */
export function junkKind(line: string): JunkKind | undefined {
  if (line.length <= 60 && listHeading.test(line)) return 'list-heading';
  if (line.length <= 300 && readAlso.test(line)) return 'read-also';
  if (linkOnly.test(line)) return 'link';
  if (line.length <= 400 && (housekeeping.test(line) || breadcrumb.test(line))) return 'housekeeping';
  if (rule.test(line) || clock.test(line) || (line.length <= 400 && hashtags.test(line)) || isShareBar(line))
    return 'housekeeping';
  return junkKindAbroad(line);
}

/** A row of share buttons: nothing but the names of services and counts. */
function isShareBar(line: string): boolean {
  if (line.length > 160) return false;
  const words = line
    .toLowerCase()
    .split(/[\s|,·•/()]+/)
    .filter(Boolean);
  return words.length > 0 && words.every(word => shareWords.has(word) || /^[\d.,]+k?$/.test(word));
}

/** "(vyp/kna)", "(adv)", "***": who wrote and edited, or the end sign. */
export function isEndMark(line: string): boolean {
  return /^(?:[*#=-]{1,5}|\(\s?(?:\*{1,3}|[\p{L}.]{2,12}(?:\s?[/|,-]\s?[\p{L}.]{2,12}){0,3})\s?\)|\[[\p{L}/]{2,20}\])$/u.test(
    line,
  );
}

/** Ends like a sentence, perhaps inside a quotation or bracket. */
export function endsSentence(line: string): boolean {
  return /[.!?…:。！？؟۔।]["'”’»)\]」』）]{0,3}\s?$|["”」』]$/u.test(line.slice(-6));
}
