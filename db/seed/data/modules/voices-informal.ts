import type { TopicCode } from '../topic-codes.ts';
import type { VoiceProfile } from './voice-profile.ts';

const informal: readonly TopicCode[] = ['BPU', 'RENTAN', 'KEPESERTAAN', 'JKK'];
const bereaved: readonly TopicCode[] = ['JKM', 'KLAIM', 'BEASISWA', 'APBD', 'DANA-DESA'];

export const informalVoices: readonly VoiceProfile[] = [
  {
    topics: informal,
    cast: 'man',
    job: 'tukang kayu',
    events: [
      'Jari telunjuknya tinggal separuh, kena gergaji tujuh tahun lalu.',
      'Ia pernah sebulan tidak bekerja karena kakinya tertancap paku.',
    ],
    quotes: [
      'Waktu itu habis delapan juta. Jual motor',
      'Yang datang ke sini biasanya tukang kredit, bukan petugas',
    ],
  },
  {
    topics: informal,
    cast: 'woman',
    job: 'penjual nasi gemuk',
    events: [
      'Ia pernah menjadi peserta selama empat bulan sebelum berhenti.',
      'Tangannya melepuh kena minyak tahun lalu dan ia tetap berjualan dengan perban.',
    ],
    quotes: [
      'Orang yang biasa menagih pindah tugas. Saya tidak tahu bayar ke mana lagi',
      'Libur sehari, sehari pula tidak makan',
    ],
  },
  {
    topics: ['DBH', 'JKK', 'JKM', 'CSR', 'RENTAN'],
    cast: 'man',
    job: 'pemanen sawit',
    places: ['merangin', 'sarolangun', 'batang-hari', 'muaro-jambi', 'tanjung-jabung-barat', 'tebo', 'bungo'],
    events: [
      'Helm diberikan koperasi, tetapi panas membuatnya sering digantung di dahan.',
      'Punggungnya pernah tertimpa pelepah dan ia pulang dengan merangkak sampai jalan kebun.',
    ],
    quotes: [
      'Kami tahu bahaya. Tetapi kalau lambat, tidak dapat bagian',
      'Tandan itu tidak memilih kepala mandor atau kepala kami',
    ],
  },
  {
    topics: bereaved,
    cast: 'woman',
    job: 'janda petani',
    ages: '31-55',
    events: [
      'Suaminya meninggal sebelum program itu sampai ke desanya, sehingga tidak ada santunan.',
      'Setahun setelah suaminya tiada, ia masih mencicil utang pemakaman.',
    ],
    quotes: [
      'Saya tidak iri. Saya cuma berpikir, kalau lebih cepat setahun saja',
      'Anak bertanya kenapa kebun dijual. Saya bilang untuk sekolah kamu',
    ],
  },
  {
    topics: informal,
    cast: 'man',
    job: 'anak buah kapal barang',
    places: ['kota-jambi', 'muaro-jambi', 'tanjung-jabung-timur', 'tanjung-jabung-barat', 'batang-hari'],
    events: [
      'Tangannya pernah terjepit tambang hingga dua ruas jari hilang.',
      'Dua rekannya jatuh ke sungai saat bongkar malam; satu tidak kembali.',
    ],
    quotes: [
      'Pemilik kapal membayar klinik. Sisanya anggap saja ongkos pengalaman',
      'Di air, yang pertama dicari barang. Orang belakangan',
    ],
  },
  {
    topics: ['JAKON', 'JKK', 'KEPATUHAN', 'DANA-DESA'],
    cast: 'man',
    job: 'tukang batu',
    events: [
      'Ia selalu menanyakan satu hal kepada pemborong sebelum mulai: siapa yang membayar kalau ada yang jatuh.',
      'Dari dua puluh anggota regunya, tiga pernah jatuh dan hanya satu yang dirawat layak.',
    ],
    quotes: [
      'Kalau jawabannya tertawa, saya tidak ambil',
      'Semen dihitung per sak, orang dihitung per hari. Kalau rusak, semen yang diganti',
    ],
  },
  {
    topics: ['BPU', 'KEPESERTAAN', 'LAYANAN', 'RENTAN', 'JHT'],
    cast: 'woman',
    job: 'agen jaminan sosial',
    events: [
      'Setiap tanggal sepuluh ia berkeliling menagih dengan buku tulis dan ponsel retak.',
      'Ia mengantar sendiri berkas tetangganya yang meninggal, lalu membawa pulang bukti transfer untuk ditunjukkan.',
    ],
    quotes: [
      'Orang kampung tidak takut bayar. Mereka takut ditipu',
      'Satu orang cair, sepuluh orang mendaftar. Begitu terus',
    ],
  },
  {
    topics: ['BEASISWA', 'JKM', 'JKK', 'KLAIM'],
    cast: 'heir',
    job: 'anak sulung',
    ages: '19-26',
    events: [
      'Ia menunda kuliah setahun untuk menggantikan ayahnya berjualan.',
      'Angka-angka ditulisnya di dinding kamar: uang semester, seragam adik, sisa cicilan.',
    ],
    quotes: [
      'Ayah tidak meninggalkan warisan. Ternyata meninggalkan kartu',
      'Yang paling berat bukan uangnya, tapi menandatangani surat kematian ayah',
    ],
  },
  {
    topics: informal,
    cast: 'man',
    job: 'tukang ojek pangkalan',
    events: [
      'Ia kehilangan separuh pelanggan sejak aplikasi datang, tetapi jatuhnya tetap sama sakitnya.',
      'Lututnya tidak bisa ditekuk penuh sejak disenggol mobil bak.',
    ],
    quotes: [
      'Helm penumpang lebih bagus daripada helm saya',
      'Kalau saya celaka, yang datang duluan bukan ambulans, tapi kawan pangkalan',
    ],
  },
  {
    topics: informal,
    cast: 'woman',
    job: 'buruh cuci',
    events: [
      'Ia mencuci untuk empat rumah dan pulang dengan jari yang tidak terasa.',
      'Tahun lalu ia terpeleset di lantai basah dan dua pekan hanya bisa berbaring.',
    ],
    quotes: [
      'Majikan bilang cepat sembuh. Tidak bilang siapa yang bayar',
      'Kalau ada yang bayari enam bulan dulu, bulan ketujuh saya sanggup',
    ],
  },
  {
    topics: ['DBH', 'BPU', 'RENTAN', 'DANA-DESA'],
    cast: 'worker',
    job: 'penyadap karet',
    places: ['merangin', 'sarolangun', 'batang-hari', 'muaro-jambi', 'tebo', 'bungo'],
    events: [
      'Ia menyadap 400 batang sebelum matahari tinggi dengan bagi hasil dua banding satu.',
      'Kakinya pernah digigit ular tanah dan ia digotong dengan sarung.',
    ],
    quotes: [
      'Pohonnya punya orang, ularnya punya kami',
      'Waktu harga bagus tidak ada yang menawarkan, waktu harga jatuh baru diajak',
    ],
  },
  {
    topics: ['APBD', 'RENTAN', 'JKM'],
    cast: 'man',
    job: 'penggali kubur',
    events: [
      'Ia tidak pernah menolak panggilan, termasuk tengah malam dan hari raya.',
      'Upahnya seikhlas keluarga, kadang beras, kadang terima kasih.',
    ],
    quotes: [
      'Saya menggali untuk semua orang. Untuk saya nanti siapa yang bayar',
      'Baru tahun ini ada yang mencatat pekerjaan saya sebagai pekerjaan',
    ],
  },
  {
    topics: ['CSR', 'RENTAN', 'JKK', 'LAYANAN'],
    cast: 'woman',
    job: 'pemecah batu',
    events: [
      'Matanya pernah terkena serpihan dan ia menunggu tiga hari sebelum ke puskesmas.',
      'Ia bekerja sejak anaknya bayi, diayun di bawah terpal yang sama.',
    ],
    quotes: [
      'Kacamata ada, tapi buram kena keringat',
      'Perusahaan beli batu kami lewat tiga orang. Yang kenal kami cuma orang pertama',
    ],
  },
  {
    topics: ['PMI', 'KEPESERTAAN', 'JKM'],
    cast: 'woman',
    job: 'mantan pekerja migran',
    ages: '29-45',
    events: [
      'Ia pulang setelah enam tahun dengan satu koper dan satu bekas luka di lengan.',
      'Gajinya ditahan tujuh bulan; yang menolongnya sesama orang Jambi di penampungan.',
    ],
    quotes: [
      'Di sana saya punya asuransi majikan. Di sini tetangga saya tidak punya apa-apa',
      'Kalau berangkat lagi, suratnya dulu baru koper',
    ],
  },
  {
    topics: ['JKK', 'BPU', 'KEPESERTAAN'],
    cast: 'man',
    job: 'nelayan sungai',
    places: ['kota-jambi', 'muaro-jambi', 'batang-hari', 'tebo', 'tanjung-jabung-timur'],
    events: [
      'Jaringnya pernah melilit kaki saat air deras, dan ia selamat karena parang.',
      'Hasilnya tinggal sepertiga sejak air keruh, tetapi jam kerjanya bertambah.',
    ],
    quotes: [
      'Ikan makin jauh, badan makin tua',
      'Ditanya petugas berapa penghasilan. Saya jawab tanya sungai',
    ],
  },
  {
    topics: ['APBD', 'DANA-DESA', 'RENTAN', 'KEPESERTAAN'],
    cast: 'woman',
    job: 'kader posyandu',
    ages: '34-56',
    events: [
      'Ia menimbang bayi, mendata pekerja, dan mengantar surat, semuanya dengan honor yang sama.',
      'Daftar buatannya dicoret tiga kali karena format berubah di tengah jalan.',
    ],
    quotes: [
      'Saya hafal siapa yang kerja apa. Yang tidak saya hafal, nomor formulirnya',
      'Warga tanya kapan kartunya jadi. Saya juga mau tahu',
    ],
  },
  {
    topics: ['BEASISWA', 'JKK', 'JKM'],
    cast: 'woman',
    job: 'ibu tiga anak',
    ages: '32-47',
    events: [
      'Beasiswa anaknya pernah terlambat satu semester karena cap sekolah kurang jelas.',
      'Anak keduanya ingin menjadi perawat, profesi yang dilihatnya saat menunggui ayahnya.',
    ],
    quotes: [
      'Kalau uangnya telat, gurunya yang menalangi. Orang baik itu',
      'Saya simpan semua kertas. Satu lemari isinya kertas',
    ],
  },
];
