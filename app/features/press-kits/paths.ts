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
  translation: (id: number) => `/siaran-pers/${id}/terjemahan`,
  previews: (id: number) => `/siaran-pers/${id}/tautan`,
  previewWithdrawal: (id: number, link: number) => `/siaran-pers/${id}/tautan/${link}/tarik`,
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

/** Addresses behind a personal link to a kit that is not public yet. */
export const previewPaths = {
  show: (token: string) => `/pratinjau/${token}`,
  zip: (token: string) => `/pratinjau/${token}/berkas.zip`,
  file: (token: string, fileId: number, name: string) =>
    `/pratinjau/${token}/berkas/${fileId}/${encodeURIComponent(name)}`,
};

/** Addresses of following the press room by mail. */
export const followPaths = {
  ask: '/ikuti',
  confirm: (token: string) => `/ikuti/konfirmasi/${token}`,
  manage: (token: string) => `/ikuti/atur/${token}`,
  stop: (token: string) => `/ikuti/atur/${token}/henti`,
};

/** Addresses of the press room; the world links to them, so they never change. */
export const pressRoomPaths = {
  list: '/ruang-pers',
  feed: '/ruang-pers/rss.xml',
  atom: '/ruang-pers/atom.xml',
  sitemap: '/sitemap.xml',
  kit: (slug: string) => `/ruang-pers/${slug}`,
  zip: (slug: string) => `/ruang-pers/${slug}/berkas.zip`,
  file: (slug: string, fileId: number, name: string) =>
    `/ruang-pers/${slug}/berkas/${fileId}/${encodeURIComponent(name)}`,
};
