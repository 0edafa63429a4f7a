/** Messages of what was typed and is kept on the device until it is saved. */
export const drafts = {
  draftFound: 'Ada isian yang belum tersimpan dari {{at}}.',
  draftFoundTitle: 'Ada isian yang belum tersimpan dari {{at}}: “{{title}}”.',
  draftsFolded: '{{count}} isian yang belum tersimpan',
  draftChanged: 'Data ini sudah diubah orang lain sejak itu; periksa sebelum menyimpan.',
  draftRestore: 'Pulihkan',
  draftDiscard: 'Buang',
  draftContinue: 'Lanjutkan mengisi',
  draftRest: 'Isian ini tidak menemukan tempatnya di formulir; salin bila perlu:',
  draftLeave: 'Isian belum tersimpan dan tidak dapat disimpan di perangkat ini. Tinggalkan halaman?',
};
