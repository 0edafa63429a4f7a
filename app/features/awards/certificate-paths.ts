/** Addresses of certificates. */
export const certificatePaths = {
  list: (seasonId: number) => `/penghargaan/${seasonId}/piagam`,
  new: (seasonId: number) => `/penghargaan/${seasonId}/piagam/baru`,
  /** The certificate of an award whose letters the font lacks. */
  spelling: (seasonId: number, awardId: number) => `/penghargaan/${seasonId}/piagam/baru?juara=${awardId}`,
  newTemplate: (seasonId: number) => `/penghargaan/${seasonId}/piagam/templat`,
  forAwards: (seasonId: number) => `/penghargaan/${seasonId}/piagam/pemenang`,
  document: (seasonId: number) => `/penghargaan/${seasonId}/piagam/dokumen`,
  archive: (seasonId: number) => `/penghargaan/${seasonId}/piagam/arsip`,
  allZip: (seasonId: number) => `/penghargaan/${seasonId}/piagam/semua.zip`,
  stop: (seasonId: number) => `/penghargaan/${seasonId}/piagam/hentikan`,
  mailing: (seasonId: number) => `/penghargaan/${seasonId}/piagam/surat`,
  allPdf: (seasonId: number) => `/penghargaan/${seasonId}/piagam/semua.pdf`,
  template: (templateId: number) => `/penghargaan/piagam/templat/${templateId}`,
  picture: (templateId: number, of: 'background' | 'signature', sha256: string) =>
    `/penghargaan/piagam/templat/${templateId}/${of === 'background' ? 'latar' : 'tanda-tangan'}?v=${sha256.slice(0, 12)}`,
  show: (id: number) => `/penghargaan/piagam/${id}`,
  replacement: (id: number) => `/penghargaan/piagam/${id}/penggantian`,
  withdrawal: (id: number) => `/penghargaan/piagam/${id}/penarikan`,
  mail: (id: number) => `/penghargaan/piagam/${id}/surat`,
  pdf: (id: number) => `/penghargaan/piagam/${id}/piagam.pdf`,
  /** The public page; without a code it asks for one. */
  check: (code?: string) => (code ? `/piagam/${code}` : '/piagam'),
};
