/** Addresses of changing many articles. */
export const bulkPaths = {
  recent: '/pemberitaan/ubah-banyak',
  pick: '/pemberitaan/ubah-banyak/pilih',
  show: (id: number) => `/pemberitaan/ubah-banyak/${id}`,
  changes: (id: number) => `/pemberitaan/ubah-banyak/${id}/isian`,
  preview: (id: number) => `/pemberitaan/ubah-banyak/${id}/pratinjau`,
  /** Which articles of those shown stay in. */
  choice: (id: number) => `/pemberitaan/ubah-banyak/${id}/pilihan`,
  commitment: (id: number) => `/pemberitaan/ubah-banyak/${id}/jalankan`,
  discard: (id: number) => `/pemberitaan/ubah-banyak/${id}/buang`,
  stop: (id: number) => `/pemberitaan/ubah-banyak/${id}/hentikan`,
  undo: (id: number) => `/pemberitaan/ubah-banyak/${id}/batalkan`,
  /** Reading articles again after the words of a topic changed. */
  reread: (topicId: number) => `/program/topik/${topicId}/baca-ulang`,
};
