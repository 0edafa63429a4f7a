import type { RegencyKey } from '#app/lib/regencies.ts';
import type { TopicCode } from '../topic-codes.ts';

/** A person met in passing: what they do, what happened to them, what they say about it. */
export type VoiceProfile = {
  topics: readonly TopicCode[];
  /** Cast role and description. */
  cast: 'worker' | 'woman' | 'man' | 'heir';
  job: string;
  /** Ages as "21-29", when the job or the event narrows them. */
  ages?: string;
  /** Where the job exists; everywhere unless told. */
  places?: readonly RegencyKey[];
  /** What happened; a full sentence about "ia". */
  events: readonly string[];
  quotes: readonly string[];
};

const informal: readonly TopicCode[] = ['BPU', 'RENTAN', 'KEPESERTAAN', 'JKK'];
const waged: readonly TopicCode[] = ['PU', 'KEPATUHAN', 'JHT', 'JKP', 'JP'];
const bereaved: readonly TopicCode[] = ['JKM', 'KLAIM', 'BEASISWA', 'APBD', 'DANA-DESA'];

export const voiceProfiles: readonly VoiceProfile[] = [
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
    topics: waged,
    cast: 'man',
    job: 'satpam perumahan',
    events: [
      'Ia berpindah tiga kali perusahaan penyalur dan kini memegang tiga kartu dengan tiga saldo kecil.',
      'Seragamnya berganti setiap dua tahun mengikuti pemenang tender, sedangkan pos jaganya tetap sama.',
    ],
    quotes: [
      'Disuruh digabung, tapi perusahaan yang pertama sudah bubar',
      'Yang saya tahu gaji dipotong. Ke mana perginya, tidak pernah dijelaskan',
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
    topics: waged,
    cast: 'woman',
    job: 'pramuniaga toko pakaian',
    ages: '27-41',
    events: [
      'Pemilik tokonya baik, katanya, tetapi tidak pernah menyinggung jaminan selain kesehatan.',
      'Delapan tahun bekerja, ia baru tahu istilah tabungan hari tua dari kakaknya di Batam.',
    ],
    quotes: [
      'Malu menanyakan ke bos. Takut dikira mau berhenti',
      'Kami bertujuh. Tidak ada yang berani mulai bertanya',
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
    topics: waged,
    cast: 'worker',
    job: 'peracik kopi',
    ages: '21-29',
    events: [
      'Setelah tangannya melepuh terkena uap dan libur dua pekan tanpa upah, ia mulai membaca aturan.',
      'Ia digaji mingguan tanpa kontrak sejak lulus SMK.',
    ],
    quotes: ['Ternyata itu hak, bukan kebaikan bos', 'Teman-teman saya kira jaminan itu urusan bapak-bapak'],
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
    topics: ['JMO', 'LAYANAN', 'KLAIM', 'JHT'],
    cast: 'worker',
    job: 'mantan operator pabrik',
    events: [
      'Saldonya tidak cocok dengan slip gaji, selisih dua tahun iuran.',
      'Ia membuka aplikasi setiap pagi, seperti orang memeriksa hasil undian.',
    ],
    quotes: [
      'Angkanya berhenti di bulan Maret. Saya kira aplikasinya rusak',
      'Anak saya yang mengajari. Sekarang saya yang mengajari tetangga',
    ],
  },
  {
    topics: ['JMO', 'LAYANAN', 'KLAIM', 'JHT'],
    cast: 'man',
    job: 'sopir truk ekspedisi',
    events: [
      'Ia mengurus klaim dari tempat parkir, karena pulang ke rumah hanya dua kali sebulan.',
      'Nomor ponselnya berganti tiga kali, dan kode verifikasi selalu terkirim ke nomor yang hangus.',
    ],
    quotes: [
      'Kantornya buka waktu saya di jalan, tutup waktu saya sampai',
      'Petugasnya sabar. Sinyalnya yang tidak',
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
    topics: waged,
    cast: 'worker',
    job: 'guru honorer sekolah swasta',
    ages: '33-49',
    events: [
      'Honornya dibayar setiap tiga bulan, mengikuti pencairan bantuan.',
      'Dua belas tahun mengajar, ia tidak memiliki selembar pun bukti iuran.',
    ],
    quotes: [
      'Murid saya sudah ada yang jadi pegawai bank. Saya masih honorer',
      'Kalau sakit saya punya kartu. Kalau tua, belum',
    ],
  },
  {
    topics: waged,
    cast: 'man',
    job: 'buruh pabrik karet remah',
    places: ['kota-jambi', 'muaro-jambi', 'bungo', 'batang-hari'],
    events: [
      'Kontraknya diperbarui setiap sebelas bulan, selalu diawali surat pengunduran diri.',
      'Pendengarannya berkurang, tetapi ia menolak diperiksa karena takut tidak diperpanjang.',
    ],
    quotes: [
      'Kami tanda tangan dua lembar sekaligus: masuk dan keluar',
      'Tabungan hari tua saya sudah empat kali cair. Tua saja belum',
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
    topics: ['KEPATUHAN', 'PU', 'JAKON'],
    cast: 'man',
    job: 'pengawas lapangan',
    events: [
      'Ia menolak menandatangani laporan karena daftar pekerjanya tidak lengkap, lalu dipindahkan.',
      'Buku catatannya memuat nama orang yang jatuh dan tanggal mereka kembali bekerja.',
    ],
    quotes: [
      'Di kertas semua memakai tali. Di atas, tidak',
      'Saya bukan pahlawan. Saya cuma tidak mau jadi saksi di pengadilan',
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
  {
    topics: ['JP', 'JHT', 'PU'],
    cast: 'man',
    job: 'pensiunan mandor kebun',
    places: ['merangin', 'sarolangun', 'batang-hari', 'muaro-jambi', 'tanjung-jabung-barat', 'tebo', 'bungo'],
    ages: '58-69',
    events: [
      'Uang pensiunnya habis untuk listrik dan obat tekanan darah.',
      'Ia menanam cabai di pot bekas cat, separuh untuk dapur, separuh untuk dijual.',
    ],
    quotes: [
      'Kecil, tapi saya tidak menadah tangan ke anak',
      'Waktu muda saya marah gaji dipotong. Sekarang saya tahu siapa yang saya tolong: saya sendiri',
    ],
  },
];
