import { readNumbers } from '#app/features/programs/checks/numbers.ts';

/** Most figures of a text that a cell names. */
const mostQuoted = 6;

/** Terms of two words, by their first, which says nothing alone. */
const pairs: Record<string, readonly string[]> = {
  ahli: ['waris'],
  anggota: ['keluarga', 'serikat'],
  badan: ['usaha', 'hukum'],
  kepala: ['keluarga', 'desa'],
  pelaku: ['usaha'],
  pemberi: ['kerja'],
  penerima: ['manfaat', 'upah', 'bantuan'],
  tenaga: ['kerja', 'medis', 'kesehatan', 'honorer', 'pendidik'],
};

/** What a recap counts: people, institutions, and what is claimed and paid. */
const counted = new Set(
  'orang jiwa warga pekerja buruh karyawan pegawai peserta anggota penerima keluarga anak siswa mahasiswa santri guru dosen petani nelayan pedagang pengemudi sopir ojek marbot relawan perangkat korban kader jemaah perusahaan pengusaha pemberi usaha umkm koperasi sekolah kampus desa kelurahan kecamatan kabupaten kota provinsi instansi lembaga kantor cabang serikat rumah klaim kasus santunan beasiswa manfaat iuran bantuan dolar rupiah'.split(
    ' ',
  ),
);

/** A counted thing as its whole term: "12 ahli waris", "121 warga"; undefined for one that no recap is about. */
function termOf(printed: string, noun: string, following: string): string | undefined {
  const second = /^\s(\p{L}+)/u.exec(following)?.[1]?.toLowerCase() ?? '';
  const plain = (word: string) => word.replace(/nya$/u, '');
  if (pairs[noun]?.includes(plain(second))) return `${printed} ${plain(second)}`;
  return counted.has(plain(noun)) ? plain(printed) : undefined;
}

/**
 * Amounts of money, shares, and counts of people, institutions and claims that a text names, as printed, each once and
 * no more than six. Hours, metres, ages and the like are left out.
 */
export function figuresQuoted(body: string): string {
  const figures = readNumbers(body).map(({ unit, noun, text, end }) =>
    unit === 'count' ? termOf(text, noun, body.slice(end, end + 20)) : text,
  );
  return [...new Set(figures)]
    .filter(figure => figure !== undefined)
    .slice(0, mostQuoted)
    .join('; ');
}
