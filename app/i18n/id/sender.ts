/** Messages of the sender's address and whether other servers can trust mail from it. */
export const sender = {
  title: 'Pengirim',
  check: 'Periksa sekarang',
  checked: 'Catatan DNS pengirim diperiksa.',
  checkedAt: 'Diperiksa {{at}}',
  never: 'Belum pernah diperiksa',
  what: 'Gema membaca tiga catatan DNS domain pengirim. Ketiganya menentukan apakah surel masuk ke kotak masuk redaksi atau ke spam.',
  noRelay:
    'Gema belum memakai server surel luar; semua surel masuk ke kotak surat di dalam. Catatan ini baru penting setelahnya.',
  allGood: 'Ketiga catatan ada dan selaras dengan alamat pengirim.',
  good: 'Baik',
  mend: 'Perlu dibenahi',
  put: 'Minta pengelola domain menambahkan catatan ini:',
  askProvider: 'Kunci (p=) dan namanya diberikan oleh penyedia server surel Anda.',
  about: {
    spf: 'Menyebut server mana yang boleh mengirim surel atas nama domain ini.',
    dkim: 'Tanda tangan yang membuktikan surel tidak diubah dan benar dari domain ini.',
    dmarc:
      'Memberi tahu penerima apa yang harus dilakukan bila SPF dan DKIM tidak cocok dengan alamat pengirim.',
  },
  spf: {
    good: 'Ada satu catatan SPF. Pastikan server surel Anda termasuk di dalamnya.',
    missing: 'Belum ada catatan SPF. Banyak server akan menolak atau menaruh surel di spam.',
    several:
      'Ada lebih dari satu catatan SPF; penerima menganggap semuanya tidak sah. Gabungkan menjadi satu.',
    open: 'Catatan SPF mengizinkan siapa saja (+all), sehingga tidak ada artinya. Ganti dengan ~all atau -all.',
    silent: 'Server DNS tidak menjawab. Coba periksa lagi beberapa saat lagi.',
  },
  dkim: {
    good: 'Ada kunci DKIM untuk domain ini. Pastikan server surel menandatangani dengan kunci itu.',
    missing: 'Tidak ditemukan kunci DKIM pada nama-nama yang lazim. Surel mungkin tidak bertanda tangan.',
    revoked: 'Kunci DKIM ada tetapi sudah dicabut (p= kosong).',
    silent: 'Server DNS tidak menjawab. Coba periksa lagi beberapa saat lagi.',
  },
  dmarc: {
    good: 'DMARC aktif dan melindungi domain ini dari pemalsuan.',
    watching:
      'DMARC ada dan baru memantau (p=none). Itu cukup untuk mengirim; perketat setelah laporannya bersih.',
    missing: 'Belum ada catatan DMARC. Gmail dan Yahoo mewajibkannya bagi pengirim massal.',
    several: 'Ada lebih dari satu catatan DMARC; penerima mengabaikan semuanya. Sisakan satu.',
    'strict-dkim':
      'DMARC meminta tanda tangan dari domain ini persis (adkim=s), tetapi kuncinya tidak ada. Surel dianggap palsu.',
    silent: 'Server DNS tidak menjawab. Coba periksa lagi beberapa saat lagi.',
  },
  warning: 'Surel dari {{domain}} dapat berakhir di spam: {{parts}} belum beres.',
  warningNever: 'Alamat pengirim belum pernah diperiksa (SPF, DKIM, DMARC).',
  look: 'Lihat apa yang perlu dibenahi',
};
