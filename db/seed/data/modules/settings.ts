import { many } from '../articles/facts.ts';
import type { Passage } from '../articles/story.ts';
import { pick } from '../random.ts';

/** Background on the place. */
export const settings: readonly Passage[] = [
  {
    id: 'economy',
    rural: true,
    topics: ['BPU', 'RENTAN', 'KEPESERTAAN', 'DBH', 'DANA-DESA', 'JHT', 'PHK'],
    heading: ['Tentang {tempat}', 'Latar belakang'],
    text: [
      'Perekonomian {kab} bertumpu pada {komoditas}. Ketika harga turun, tagihan pertama yang dihentikan warga biasanya iuran: arisan, cicilan, lalu jaminan sosial. Ketika harga naik, kebiasaan itu tidak otomatis kembali.',
      'Sebagai daerah penghasil {komoditas}, {kab} memiliki ribuan pekerja yang penghasilannya mengikuti musim. Masa paceklik dapat berlangsung tiga bulan. Pada masa itulah kecelakaan kerja justru banyak, karena orang mengambil pekerjaan apa saja.',
    ],
  },
  {
    id: 'coverage-local',
    topics: ['KEPESERTAAN', 'APBD', 'RENTAN', 'BPU', 'KEPATUHAN', 'DANA-DESA'],
    heading: ['Angka di daerah', 'Dalam angka'],
    text: [
      'Cakupan kepesertaan di {kab} tercatat {persenkab} persen, sedangkan rata-rata provinsi {persen} persen. Artinya, {belumkab} persen pekerja di daerah itu belum memiliki perlindungan.',
      'Bila dibandingkan dengan angka provinsi sebesar {persen} persen, posisi {kab} pada {persenkab} persen tidak buruk, tidak pula membanggakan. Kecamatan di sekitar {ibukota} jauh lebih tinggi daripada {kec2}.',
    ],
  },
  {
    id: 'distance',
    rural: true,
    topics: ['LAYANAN', 'KLAIM', 'KEPESERTAAN', 'RENTAN', 'DANA-DESA', 'JMO'],
    heading: ['Jarak dan waktu'],
    facts: r => ({ jam: pick(r, ['dua', 'tiga', 'empat']), ongkos: many(r, 60, 180, 10) }),
    text: [
      'Jarak menjadi cerita tersendiri. Dari {kec2} ke {ibukota} dibutuhkan {jam} jam dengan sepeda motor dan ongkos sekitar Rp{ongkos} ribu. Banyak warga baru mengurus dokumen bila ada keperluan lain di kota.',
      'Hujan sebulan terakhir membuat beberapa ruas jalan di {kec2} sulit dilalui. Petugas yang hendak berkunjung terpaksa menitipkan formulir kepada sopir angkutan desa, cara yang tidak ada dalam buku pedoman mana pun.',
    ],
  },
  {
    id: 'history',
    topics: ['KEPESERTAAN', 'APBD', 'DANA-DESA', 'DBH', 'KEPATUHAN'],
    heading: ['Bukan yang pertama', 'Jejak sebelumnya'],
    text: [
      'Upaya serupa pernah dilakukan pada {tahunlalu}. Waktu itu ratusan orang mendaftar dalam sepekan, tetapi kurang dari setengahnya yang masih aktif setelah semester pertama. Pelajarannya: pendaftaran mudah, menjaga agar tetap aktif yang sulit.',
      'Pada {tanggallalu}, rapat tentang hal yang sama menghasilkan lima kesepakatan. Dua sudah berjalan. Tiga lainnya, menurut notulen yang dibaca media ini, masih menunggu petunjuk teknis.',
    ],
  },
  {
    id: 'next-steps',
    topics: ['APBD', 'DANA-DESA', 'DBH', 'KEPESERTAAN'],
    heading: ['Selanjutnya', 'Apa berikutnya'],
    facts: r => ({ hari4: many(r, 7, 21) }),
    text: [
      'Dalam {hari4} hari ke depan, panitia akan menyerahkan laporan kepada {bupati}. Salinannya dijanjikan dapat diminta di kantor pelayanan informasi.',
      'Masyarakat dapat menyampaikan masukan melalui kantor {desaunit} masing-masing. Petugas mencatat nama, pekerjaan, dan nomor yang dapat dihubungi, lalu meneruskannya setiap Jumat.',
    ],
  },
  {
    id: 'weather',
    topics: ['RENTAN', 'DANA-DESA', 'APBD', 'BPU'],
    heading: ['Di lapangan', 'Siang di {kec}'],
    text: [
      'Siang itu {kec} terasa lengang. Orang-orang berteduh di bawah terpal, menunggu panas turun. Di papan pengumuman kantor {desaunit}, kertas daftar nama sudah menguning di tepinya; beberapa baris digarisbawahi pena merah.',
      'Di warung dekat kantor {desaunit}, percakapan berpindah dari harga {komoditas} ke urusan kartu. Seorang bapak bertanya apakah kartu itu dapat dipakai berobat batuk. Yang lain menertawakannya, lalu ternyata mereka pun tidak yakin.',
    ],
  },
  {
    id: 'comparison',
    topics: ['KEPESERTAAN', 'KEPATUHAN', 'DBH', 'APBD'],
    heading: ['Belajar dari tetangga'],
    facts: r => ({
      daerah: pick(r, ['Sumatera Selatan', 'Riau', 'Sumatera Barat', 'Bengkulu', 'Lampung']),
      x: many(r, 46, 59),
    }),
    text: [
      'Provinsi tetangga, {daerah}, menempuh jalan berbeda dengan mewajibkan perusahaan mitra menanggung pekerja pemasok. Hasilnya belum dapat dibandingkan langsung, tetapi sejumlah kabupaten di sana melaporkan cakupan di atas {x} persen.',
    ],
  },
];
