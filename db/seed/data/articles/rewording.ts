import { chance, pick, type Random } from '../random.ts';

/** Words an editor swaps when a text should look like the outlet's own; each keeps the sentence correct. */
const swaps: Readonly<Record<string, readonly string[]>> = {
  mengatakan: ['menuturkan', 'menyebutkan'],
  menjelaskan: ['menerangkan', 'memaparkan'],
  menyampaikan: ['menuturkan', 'mengemukakan'],
  menyatakan: ['menegaskan', 'mengemukakan'],
  menambahkan: ['melanjutkan', 'menuturkan'],
  pekerja: ['tenaga kerja'],
  masyarakat: ['warga'],
  memperoleh: ['mendapatkan', 'mendapat'],
  menerima: ['mendapat', 'memperoleh'],
  diberikan: ['disediakan'],
  dibayar: ['dibayarkan', 'dilunasi'],
  ditanggung: ['dibiayai'],
  melalui: ['lewat'],
  dapat: ['bisa'],
  karena: ['sebab', 'lantaran'],
  agar: ['supaya'],
  supaya: ['agar'],
  saat: ['ketika'],
  ketika: ['saat', 'sewaktu'],
  apabila: ['jika', 'bila'],
  bila: ['jika'],
  seluruh: ['semua', 'segenap'],
  setiap: ['tiap', 'saban'],
  selama: ['sepanjang'],
  hingga: ['sampai'],
  sampai: ['hingga'],
  seperti: ['misalnya', 'antara lain'],
  telah: ['sudah'],
  sudah: ['telah'],
  tidak: ['tak'],
  bagi: ['untuk'],
  serta: ['dan'],
  terdiri: ['tersusun'],
  perlindungan: ['proteksi'],
  meningkat: ['naik', 'bertambah'],
  diminta: ['diimbau', 'diharapkan'],
  segera: ['secepatnya'],
  terlindungi: ['terjamin', 'terproteksi'],
  meliputi: ['mencakup', 'terdiri atas'],
  mencakup: ['meliputi'],
  dilakukan: ['dilaksanakan', 'digelar'],
  dilaksanakan: ['digelar', 'dilakukan'],
  kegiatan: ['acara', 'agenda'],
  bersama: ['dengan'],
  menjadi: ['jadi'],
  terdaftar: ['tercatat'],
  berharap: ['ingin'],
  diperoleh: ['didapat'],
  menyerahkan: ['memberikan'],
  disusun: ['dirancang'],
  menunjukkan: ['memperlihatkan'],
  sekitar: ['kurang lebih'],
  sedangkan: ['sementara'],
};

const pattern = /\p{L}+(?! (?:ini|itu)\b)/gu;

/** Swaps words outside quotations, each with the given probability. */
export function reword(text: string, random: Random, probability: number): string {
  const pieces = text.split(/(["“][^"”]*["”])/);
  return pieces
    .map((piece, index) => {
      if (index % 2 === 1) return piece;
      return piece.replace(pattern, word => {
        const options = swaps[word.toLowerCase()];
        if (!options || !chance(random, probability)) return word;
        const swap = pick(random, options);
        const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
        return capital ? swap.charAt(0).toUpperCase() + swap.slice(1) : swap;
      });
    })
    .join('');
}
