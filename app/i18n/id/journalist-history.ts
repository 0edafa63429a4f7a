/** What happened between the office and one journalist. */
export const journalistHistory = {
  mail: 'Dikirimi surel',
  mailWaiting: 'Surel belum berangkat',
  mailFailed: 'Surel tidak sampai',
  invited: 'Diundang ke',
  answered: 'Menjawab “{{answer}}” untuk',
  attended: 'Datang ke',
  absent: 'Tidak datang ke',
  article: 'Menulis di {{outlet}}:',
  none: 'Belum ada yang tercatat.',
  bounded: 'Ditampilkan {{count}} peristiwa terbaru.',
};
