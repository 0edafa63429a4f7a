/** The button by which a form of a new article goes to the known one that it would repeat. */
export const updateKnown = 'perbarui';

/** Name of the button that saves over a version that was shown as another's; its value is that version. */
export const saveOver = 'overVersion';

/** Addresses of the coverage desk. */
export const coveragePaths = {
  list: '/pemberitaan',
  log: '/pemberitaan/catat',
  byHand: '/pemberitaan/catat?cara=manual',
  read: '/pemberitaan/baca',
  /** What a form being filled in would repeat. */
  same: '/pemberitaan/catat/serupa',
  howTo: '/pemberitaan/catat/cara',
  /** The explanation for a share that came before the device was ready. */
  howToMissed: '/pemberitaan/catat/cara?terlewat=1',
  /** The box with an address in it, which nobody has read yet. */
  logFrom: '/pemberitaan/catat?sumber=',
  /** Where a phone's share sheet, a script or the queue on a device hands something over. */
  handOver: '/pemberitaan/catat/kiriman',
  batch: (id: number) => `/pemberitaan/catat/${id}`,
  batchReading: (id: number) => `/pemberitaan/catat/${id}/baca`,
  batchStop: (id: number) => `/pemberitaan/catat/${id}/henti`,
  line: (batchId: number, id: number) => `/pemberitaan/catat/${batchId}/${id}`,
  lineFile: (batchId: number, id: number) => `/pemberitaan/catat/${batchId}/${id}/berkas`,
  /** Adds the page of a line to the article of its address. */
  linePage: (batchId: number, id: number) => `/pemberitaan/catat/${batchId}/${id}/tambahkan`,
  lineSkip: (batchId: number, id: number) => `/pemberitaan/catat/${batchId}/${id}/lewati`,
  show: (id: number) => `/pemberitaan/${id}`,
  /** The kliping sheet to be printed. */
  sheet: (id: number) => `/pemberitaan/${id}/lembar`,
  /** How many of the list's articles each value of a filter holds, by the list's own parameters. */
  facets: '/pemberitaan/rincian',
  edit: (id: number) => `/pemberitaan/${id}/ubah`,
  dismissal: (id: number) => `/pemberitaan/${id}/keluarkan`,
  restoration: (id: number) => `/pemberitaan/${id}/kembalikan`,
  evidence: (id: number) => `/pemberitaan/${id}/bukti`,
  comparison: (id: number, kind: 'release' | 'article', sourceId: number) =>
    `/pemberitaan/${id}/banding/${kind === 'release' ? 'siaran-pers' : 'artikel'}/${sourceId}`,
  original: (id: number) => `/pemberitaan/${id}/naskah-asal`,
  rejectTopic: (id: number, topicId: number) => `/pemberitaan/${id}/topik/${topicId}/penolakan`,
  takeBackTopic: (id: number, topicId: number) => `/pemberitaan/${id}/topik/${topicId}/pengembalian`,
  readTopics: (id: number) => `/pemberitaan/${id}/topik/pembacaan`,
  message: (id: number) => `/pemberitaan/${id}/pesan`,
  finding: (id: number) => `/pemberitaan/${id}/temuan`,
  openFindings: '/pemberitaan/temuan',
  settleFinding: (id: number) => `/pemberitaan/${id}/temuan/selesai`,
  /** Settling a kind of finding for the ticked articles. */
  settleFindings: (kind: string) => `/pemberitaan/temuan/selesai?${new URLSearchParams({ jenis: kind })}`,
  /** The list of articles about which a kind of thing waits. */
  withFinding: (kind: string) => `/pemberitaan?${new URLSearchParams({ temuan: kind })}`,
  askCorrection: (id: number, key: string) =>
    `/pemberitaan/${id}/koreksi?${new URLSearchParams({ temuan: key })}`,
  corrections: '/pemberitaan/koreksi',
  correction: (id: number) => `/pemberitaan/koreksi/${id}`,
  /** The articles that a bulk change changed; those that it took out of the list stand among the dismissed. */
  changedBy: (batchId: number, dismissed: boolean) =>
    `/pemberitaan?${new URLSearchParams({ perubahan: String(batchId), ...(dismissed && { keadaan: 'dismissed' }) })}`,
  carrying: (kitId: number, messageKey?: string) =>
    `/pemberitaan?${new URLSearchParams({ siaran: String(kitId), ...(messageKey && { pesan: messageKey }) })}`,
  snapshots: (id: number) => `/pemberitaan/${id}/bukti/halaman`,
  snapshotText: (id: number, snapshotId: number) =>
    `/pemberitaan/${id}/bukti/halaman?${new URLSearchParams({ teks: String(snapshotId) })}`,
  snapshotOriginal: (id: number, snapshotId: number) => `/pemberitaan/${id}/bukti/halaman/${snapshotId}`,
  lookNow: (id: number) => `/pemberitaan/${id}/bukti/halaman/periksa`,
  picture: (id: number, pictureId: number) => `/pemberitaan/${id}/bukti/gambar/${pictureId}`,
  photograph: (id: number) => `/pemberitaan/${id}/bukti/layar`,
  tone: (id: number) => `/pemberitaan/${id}/nada`,
  toneOf: (id: number, part: string) => `/pemberitaan/${id}/nada?${new URLSearchParams({ bagian: part })}`,
  byPage: (which: 'mati' | 'berubah') => `/pemberitaan?${new URLSearchParams({ bukti: which })}`,
  originality: (id: number) => `/pemberitaan/${id}/kemandirian`,
};
