import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';

export const talkStories: readonly Story[] = [
  {
    id: 'microcredit',
    topics: ['BPU', 'KEPESERTAAN'],
    tone: ['neutral', 'neutral'],
    cast: { a: 'woman:perajin batik', b: 'agency-members', c: 'academic' },
    facts: r => ({ plafon: money(r, 20e6, 100e6, 5e6), n: many(r, 310, 2400, 10) }),
    titles: [
      'Pinjam KUR, Pelaku Usaha Mikro {tempat} Sekalian Jadi Peserta',
      '{n} Debitur KUR di {tempat} Terlindungi',
      'Jaminan Sosial dalam Paket KUR, Membantu atau Membebani?',
    ],
    leads: [
      'Sebanyak {n} pelaku usaha mikro penerima kredit usaha rakyat (KUR) di {kab} terdaftar sebagai peserta jaminan sosial.',
      'Ketika mengajukan pinjaman {plafon}, {a} ditanya petugas bank satu hal yang tidak diduganya: sudah punya jaminan kecelakaan kerja?',
    ],
    body: [
      [
        '"Saya kira asuransi kredit. Ternyata untuk saya sendiri," {kata} {a}. Ia bekerja bersama empat tetangga yang dibayar per lembar kain.',
      ],
      [
        '{b} {mengatakan} kepesertaan melindungi usaha ketika pemiliknya celaka. Bagi bank, risiko kredit macet berkurang.',
      ],
      [
        '{c} mengingatkan persetujuan debitur harus jelas. Bila iuran dipotong tanpa penjelasan, warga akan berhenti pada bulan kedua.',
        'Menurut {c}, keberhasilan seharusnya dilihat dari berapa debitur yang meneruskan iuran setelah kredit lunas.',
      ],
      [
        'Empat tetangga yang bekerja pada {a} belum terdaftar. Ia berencana mengikutkan mereka setelah pesanan lebaran.',
        'Iuran ditawarkan setahun di muka agar tidak menunggak.',
      ],
    ],
  },
  {
    id: 'interview',
    topics: ['KEPESERTAAN', 'RENTAN', 'JKP'],
    tone: ['neutral', 'neutral'],
    format: 'interview',
    weight: 0.7,
    cast: { a: 'agency-members', b: 'province-labour' },
    facts: () => ({}),
    titles: [
      'Wawancara: "Kartu Bukan Tujuan"',
      'Tanya Jawab soal Pekerja yang Tak Punya Majikan',
      'Sepuluh Menit tentang Target {target} Persen',
    ],
    leads: [
      'Cakupan jaminan sosial ketenagakerjaan di Jambi {persen} persen. Apa yang membuat angka itu bergerak lambat? Berikut petikan wawancara dengan {a}, {hari}.',
      'Di sela rapat koordinasi di {ibukota}, {a} menerima kami. Percakapan berlangsung tanpa teks.',
    ],
    body: [
      [
        'Mengapa pekerja informal sulit dijangkau?\n"Karena mereka tidak berada di satu tempat. Buruh panen hari ini di {kec}, minggu depan di {kec2}. Kami harus mengikuti irama mereka, bukan sebaliknya."',
        'Apa hambatan terbesar di sektor informal?\n"Bukan uang. Waktu. Orang yang dibayar harian kehilangan upah setiap kali berurusan dengan kantor mana pun, termasuk kantor kami."',
        'Siapa yang paling sulit diajak?\n"Yang merasa sehat. Pemuda dua puluhan dengan motor bagus. Yang sudah pernah jatuh, tidak perlu dibujuk."',
      ],
      [
        'Banyak kartu mati setelah enam bulan. Apa yang salah?\n"Cara menagihnya. Orang dengan penghasilan harian jangan ditagih bulanan. Kami uji pemotongan lewat koperasi dan agen. Hasilnya lebih baik."',
        'Mengapa banyak peserta berhenti?\n"Lupa. Itu jawaban jujur dari survei kecil kami. Pesan pengingat sekarang kami kirim dua kali, dan angkanya membaik."',
        'Ada peserta yang didaftarkan lalu tidak tahu apa-apa. Komentar Anda?\n"Itu kritik yang benar. Kartu harus sampai ke tangan orangnya. Tahun ini kami minta foto penyerahan, bukan foto panggung."',
      ],
      [
        'Apakah pemerintah daerah cukup serius?\n"Ada yang serius, ada yang menunggu. Yang paling menentukan ternyata bukan besar anggaran, tetapi siapa yang memegang data."',
        'Bagaimana dengan anggaran daerah?\n"Naik turun. Saya menghormati pilihan daerah, tetapi iuran yang putus di tengah jalan lebih membingungkan warga daripada tidak ada."',
        'Dana desa, sawit, perusahaan: mana yang paling bisa diandalkan?\n"Desa. Kecil, tetapi kepala desanya kenal orangnya satu per satu."',
      ],
      [
        'Perusahaan yang nakal?\n"Kami panggil, kami periksa, kami serahkan ke jaksa bila perlu. Tetapi saya lebih senang kalau pekerjanya sendiri yang memeriksa saldo tiap bulan."',
        'Masih ada perusahaan yang melaporkan upah separuh?\n"Masih. Kami cocokkan dengan data lain. Yang tertangkap biasanya beralasan salah ketik. Salah ketik kok selalu lebih kecil."',
        'Apa sanksinya?\n"Mulai teguran sampai urusan dengan jaksa. Tetapi sanksi yang paling ditakuti justru karyawan yang bertanya."',
      ],
      [
        'Soal target {target} persen, realistis?\n"Berat. Saya tidak mau bilang mudah. Kalau anggaran daerah tidak dipotong, kita mendekati."',
        'Target {target} persen tinggal sebentar lagi. Optimistis?\n"Saya realistis. Kalau meleset, kami umumkan melesetnya berapa dan kenapa."',
        'Berapa yang masih kurang?\n"Hitung saja dari {persen} ke {target} persen. Setiap poin itu tiga belas ribu orang. Besar."',
      ],
      [
        'Apa yang ingin Anda dengar dari masyarakat?\n"Keluhan. Yang memuji sudah banyak."',
        'Keluhan apa yang paling sering Anda dengar?\n"Nama beda satu huruf. Kedengarannya sepele sampai itu nama almarhum suami Anda."',
        'Kalau boleh mengubah satu hal?\n"Saya ingin satu formulir untuk semua. Orang kecil jangan dites ketekunannya."',
      ],
      [
        'Dihubungi terpisah, {b} menambahkan bahwa pemerintah provinsi sedang menyiapkan satu basis data pekerja rentan lintas dinas.',
        'Kepala dinas yang dihubungi terpisah sependapat. {b} menyebut pengawas akan ditambah tahun depan, meski belum sebanyak yang dibutuhkan.',
      ],
    ],
    field: 0.7,
  },
];
