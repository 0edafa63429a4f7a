/** Messages of agreeing on the weights of a rubric. */
export const weights = {
  title: 'Sepakati bobot',
  link: 'Sepakati bobot',
  intro:
    'Bobot yang disepakati sebelum penilaian dibuka lebih mudah dipertanggungjawabkan daripada angka yang ditulis sendiri. Yang dikatakan disimpan bersama rubrik.',
  ways: 'Cara menyepakati',
  method: { pairwise: 'Bandingkan dua-dua', rank_order: 'Urutkan saja' },
  about: {
    pairwise:
      'Bandingkan tiap dua kriteria: mana yang lebih penting, dan seberapa? Dari semuanya dihitung bobot, dan apakah perbandingannya saling cocok (AHP, Saaty 1980).',
    rank_order:
      'Cukup urutannya: tempat 1 untuk yang terpenting; yang sama penting diberi tempat yang sama. Bobotnya titik tengah dari semua bobot yang mengikuti urutan itu (rank-order centroid, Barron dan Barrett 1996).',
  },
  or: 'atau',
  pair: '{{first}} dibanding {{second}}',
  equal: '1 – sama penting',
  step: {
    '3': '3 – agak lebih penting: {{criterion}}',
    '5': '5 – lebih penting: {{criterion}}',
    '7': '7 – jauh lebih penting: {{criterion}}',
    '9': '9 – mutlak lebih penting: {{criterion}}',
  },
  stepBetween: '{{times}} – di antara keduanya: {{criterion}}',
  placeOf: 'Tempat {{criterion}}',
  place: 'Tempat {{place}}',
  compute: 'Hitung bobot',
  result: 'Bobot yang keluar',
  now: 'Sekarang',
  agreedWeight: 'Menjadi',
  rounded: 'Dibulatkan ke sepersepuluh persen; jumlahnya 100.',
  consistent: 'Perbandingannya saling cocok',
  consistentText:
    'Apa yang dikatakan tentang tiap dua kriteria dapat dipenuhi sekaligus oleh satu susunan bobot.',
  inconsistent: 'Perbandingannya saling bertentangan',
  inconsistentText: 'Bicarakan lagi sebelum memakainya.',
  contradiction:
    'Yang paling janggal: {{first}} dikatakan {{said}} kali sepenting {{second}}, padahal dari perbandingan lain sekitar {{implied}} kali.',
  ratio: 'Rasio konsistensi {{ratio}}; sampai 0,10 dianggap cocok. Indeks acak menurut Saaty 1980.',
  take: 'Pakai bobot ini',
  kept: 'Bobot ini sudah dipakai.',
  flashAgreed: 'Bobot yang disepakati sudah dipakai.',
  onlyMarks: 'Babak ini tidak memakai rubrik.',
  otherCriteria: 'Kriterianya sudah berubah. Isi sekali lagi.',
  agreed: {
    pairwise: 'Bobot disepakati dengan membandingkan dua-dua: rasio konsistensi {{ratio}} (Saaty 1980).',
    rank_order: 'Bobot disepakati dari urutan pentingnya.',
  },
};
