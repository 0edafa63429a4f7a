/** Addresses of the office's kit screens. */
export const kitPaths = {
  list: '/siaran-pers',
  new: '/siaran-pers/baru',
  show: (id: number) => `/siaran-pers/${id}`,
  /** The release with every article that used it, not only those that took most. */
  allPickUp: (id: number) => `/siaran-pers/${id}?pemakaian=semua#pemakaian`,
  templates: '/siaran-pers/templat',
  /** POST: keeps the kit as a template. */
  saveTemplate: (id: number) => `/siaran-pers/${id}/templat`,
  /** POST: puts figures of Program in the place of those the draft shows. */
  figures: (id: number) => `/siaran-pers/${id}/angka`,
  edit: (id: number) => `/siaran-pers/${id}/ubah`,
  preview: (id: number) => `/siaran-pers/${id}/pratinjau`,
  /** The mail, as one journalist is greeted in it when `readerId` names one. */
  mailPreview: (id: number, readerId?: number) =>
    `/siaran-pers/${id}/pratinjau/surel${readerId === undefined ? '' : `?sebagai=${readerId}`}`,
  files: (id: number) => `/siaran-pers/${id}/berkas`,
  file: (id: number, fileId: number, name: string) =>
    `/siaran-pers/${id}/berkas/${fileId}/${encodeURIComponent(name)}`,
  publication: (id: number) => `/siaran-pers/${id}/terbit`,
  withdrawal: (id: number) => `/siaran-pers/${id}/tarik`,
  autosave: (id: number) => `/siaran-pers/${id}/simpan`,
  submission: (id: number) => `/siaran-pers/${id}/ajukan`,
  approval: (id: number) => `/siaran-pers/${id}/setujui`,
  returned: (id: number) => `/siaran-pers/${id}/kembalikan`,
  versions: (id: number) => `/siaran-pers/${id}/versi`,
  compare: (id: number, from: number, to: number) => `/siaran-pers/${id}/versi?dari=${from}&ke=${to}`,
  restoration: (id: number) => `/siaran-pers/${id}/pulihkan`,
  comments: (id: number) => `/siaran-pers/${id}/komentar`,
  override: (id: number) => `/siaran-pers/${id}/pengecualian`,
  linkCheck: (id: number) => `/siaran-pers/${id}/periksa-tautan`,
};

/** Addresses of the press room; the world links to them, so they never change. */
export const pressRoomPaths = {
  list: '/ruang-pers',
  feed: '/ruang-pers/rss.xml',
  sitemap: '/sitemap.xml',
  kit: (slug: string) => `/ruang-pers/${slug}`,
  file: (slug: string, fileId: number, name: string) =>
    `/ruang-pers/${slug}/berkas/${fileId}/${encodeURIComponent(name)}`,
};
