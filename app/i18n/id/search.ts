/** Messages of searching the article list, of its counts, and of the sheet that is printed. */
export const search = {
  placeholder: 'Kata, "frasa", -tanpa, awal*',
  facets: 'Rincian daftar',
  showFacets: 'Hitung rincian daftar ini',
  facetsCut: 'Dihitung dari 1.000 artikel terbaru yang cocok.',
  order: 'Diurutkan',
  newest: 'Terbaru dulu',
  bestMatch: 'Paling cocok dulu',
  amongNewest: 'di antara 5.000 temuan terbaru',
  month: 'Bulan terbit',
  sheet: 'Lembar kliping',
  sheetTitle: 'Lembar kliping',
  sheetHead: 'Kliping media',
  sheetHint: 'Satu berita pada kertas A4, dengan kepala lembar kantor. Untuk arsip di dalam kantor.',
  sheetRubric: 'Rubrik/halaman',
  sheetFile: 'Halaman aslinya berkas PDF: buka, lalu cetak bersama lembar ini',
  print: 'Cetak',
};
