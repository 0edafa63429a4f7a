import type { ImportKind } from './terms.ts';

/** What a column can hold; `names` are the headers that offices give it, folded, the usual one first. */
export type ImportField = { key: string; required?: boolean; names: readonly string[] };

const articles = [
  {
    key: 'title',
    required: true,
    names: ['judul', 'judul berita', 'judul artikel', 'title', 'headline', 'berita'],
  },
  {
    key: 'outlet',
    required: true,
    names: ['media', 'nama media', 'outlet', 'media massa', 'sumber', 'nama outlet', 'portal', 'surat kabar'],
  },
  {
    key: 'published',
    required: true,
    names: [
      'tanggal',
      'tanggal terbit',
      'tgl',
      'tgl terbit',
      'tanggal tayang',
      'tgl tayang',
      'waktu terbit',
      'date',
      'published',
      'publish date',
      'hari tanggal',
      'tanggal muat',
      'bulan',
    ],
  },
  { key: 'time', names: ['jam', 'pukul', 'jam terbit', 'jam tayang', 'time'] },
  {
    key: 'url',
    names: ['tautan', 'link', 'url', 'link berita', 'alamat', 'link artikel', 'tautan berita', 'sumber link'],
  },
  {
    key: 'journalists',
    names: [
      'jurnalis',
      'wartawan',
      'penulis',
      'reporter',
      'nama wartawan',
      'nama jurnalis',
      'journalist',
      'author',
      'byline',
      'journalists',
      'authors',
    ],
  },
  { key: 'body', names: ['isi', 'isi berita', 'teks', 'ringkasan', 'body', 'text', 'content', 'naskah'] },
  { key: 'rubric', names: ['rubrik', 'halaman', 'hal', 'program acara', 'kolom', 'page', 'section'] },
  { key: 'format', names: ['bentuk', 'format', 'jenis berita', 'bentuk berita', 'jenis tulisan'] },
  {
    key: 'headlineTone',
    names: [
      'nada',
      'sentimen',
      'tone',
      'nada judul',
      'sentiment',
      'tonalitas',
      'kategori sentimen',
      'headline tone',
    ],
  },
  { key: 'bodyTone', names: ['nada isi', 'tone isi', 'sentimen isi', 'body tone'] },
  { key: 'channel', names: ['kanal', 'jenis media', 'media jenis', 'channel', 'platform', 'tipe media'] },
  {
    key: 'regency',
    names: ['wilayah', 'kabupaten', 'kabupaten kota', 'kab kota', 'daerah', 'lokasi', 'region', 'regency'],
  },
  { key: 'spokespersons', names: ['narasumber', 'pembicara', 'spokesperson', 'spokespersons'] },
  { key: 'seconds', names: ['durasi', 'durasi detik', 'detik', 'duration'] },
] as const satisfies readonly ImportField[];

/** Memberships and tags, several in one cell. */
const labels = [
  {
    key: 'associations',
    names: ['keanggotaan', 'asosiasi', 'organisasi', 'organisasi pers', 'organisasi wartawan', 'memberships'],
  },
  { key: 'tags', names: ['label', 'tag', 'tags', 'penanda'] },
] as const satisfies readonly ImportField[];

const outlets = [
  {
    key: 'name',
    required: true,
    names: ['nama media', 'media', 'nama', 'outlet', 'name', 'nama outlet', 'nama perusahaan pers'],
  },
  {
    key: 'website',
    names: [
      'alamat web',
      'website',
      'situs',
      'url',
      'web',
      'laman',
      'link',
      'domain',
      'tautan',
      'web address',
    ],
  },
  { key: 'channel', names: ['kanal', 'jenis media', 'jenis', 'channel', 'platform', 'tipe'] },
  { key: 'scope', names: ['jangkauan', 'cakupan', 'skala', 'scope', 'lingkup', 'tingkat'] },
  {
    key: 'regency',
    names: ['wilayah', 'kabupaten', 'kabupaten kota', 'kab kota', 'daerah', 'kota', 'region', 'regency'],
  },
  { key: 'network', names: ['jaringan', 'grup', 'group', 'network', 'induk', 'grup media'] },
  {
    key: 'pressCouncil',
    names: [
      'dewan pers',
      'status dewan pers',
      'verifikasi',
      'verifikasi dewan pers',
      'press council',
      'press council status',
    ],
  },
  {
    key: 'pressCouncilCheckedOn',
    names: ['diperiksa', 'tanggal diperiksa', 'tanggal periksa', 'tgl verifikasi', 'checked on'],
  },
  ...labels,
  { key: 'active', names: ['aktif', 'active', 'masih aktif'] },
  { key: 'notes', names: ['catatan', 'keterangan', 'ket', 'notes', 'note'] },
] as const satisfies readonly ImportField[];

const journalists = [
  {
    key: 'name',
    required: true,
    names: [
      'nama',
      'nama jurnalis',
      'nama wartawan',
      'jurnalis',
      'wartawan',
      'name',
      'nama lengkap',
      'reporter',
    ],
  },
  {
    key: 'outlets',
    names: [
      'media',
      'nama media',
      'outlet',
      'asal media',
      'instansi',
      'perusahaan',
      'media massa',
      'outlets',
    ],
  },
  { key: 'role', names: ['jabatan', 'posisi', 'peran', 'role', 'tugas'] },
  { key: 'email', names: ['email', 'surel', 'e mail', 'alamat email', 'mail'] },
  {
    key: 'whatsapp',
    names: [
      'whatsapp',
      'wa',
      'no wa',
      'nomor wa',
      'hp',
      'no hp',
      'nomor hp',
      'nomor whatsapp',
      'no hp wa',
      'handphone',
      'hp wa',
    ],
  },
  { key: 'phone', names: ['telepon', 'telp', 'no telp', 'nomor telepon', 'phone'] },
  { key: 'ukw', names: ['ukw', 'jenjang ukw', 'sertifikasi', 'kompetensi'] },
  {
    key: 'ukwNumber',
    names: ['nomor ukw', 'no ukw', 'nomor sertifikat', 'no sertifikat', 'nomor sertifikat ukw', 'ukw number'],
  },
  { key: 'ukwYear', names: ['tahun ukw', 'tahun sertifikat', 'ukw year'] },
  ...labels,
  { key: 'active', names: ['aktif', 'active', 'masih aktif'] },
  {
    key: 'doNotContact',
    names: ['jangan dihubungi', 'tidak boleh dihubungi', 'tidak mau dihubungi', 'do not contact'],
  },
  { key: 'salutation', names: ['sapaan', 'salutation'] },
  { key: 'lawfulBasis', names: ['dasar penyimpanan', 'dasar hukum', 'lawful basis', 'dasar'] },
  { key: 'source', names: ['sumber', 'sumber kontak', 'source', 'asal data'] },
  { key: 'notes', names: ['catatan', 'keterangan', 'ket', 'notes', 'note'] },
] as const satisfies readonly ImportField[];

const fields: Record<ImportKind, readonly ImportField[]> = { articles, outlets, journalists };

export type FieldKey =
  | (typeof articles)[number]['key']
  | (typeof outlets)[number]['key']
  | (typeof journalists)[number]['key'];

/** The fields that a file of a kind can fill, in the order people read them. */
export function fieldsOf(kind: ImportKind): readonly (ImportField & { key: FieldKey })[] {
  return fields[kind] as readonly (ImportField & { key: FieldKey })[];
}

/** Fields whose values are names of outlets or people and are decided once per spelling. */
export function nameFieldsOf(
  kind: ImportKind,
): readonly { field: FieldKey; names: 'outlet' | 'journalist' }[] {
  if (kind === 'articles')
    return [
      { field: 'outlet', names: 'outlet' },
      { field: 'journalists', names: 'journalist' },
    ];
  return kind === 'journalists' ? [{ field: 'outlets', names: 'outlet' }] : [];
}
