/** What our words for the origin of a text mean. */
export const legend = {
  ask: 'Apa arti salinan dan olahan?',
  verbatim: '90 persen naskah atau lebih diambil dari teks yang terbit lebih dahulu.',
  adapted: '40 sampai 90 persen diambil, sisanya ditulis sendiri.',
  own: 'Kurang dari 40 persen diambil. Kutipan dan kalimat baku instansi tidak dihitung.',
  unknown: 'Naskahnya terlalu pendek, tidak ada, atau masih dibandingkan.',
};
