import { type ExportFormat, exportFormats } from './exports/columns.ts';
import { type ExportName, exportLists } from './exports/lists.ts';

/** Addresses of the reports. */
export const reportPaths = {
  latest: '/laporan',
  /** Where the form that picks a day leads. */
  pickDay: '/laporan/kliping',
  kliping: (on: string) => `/laporan/kliping/${on}`,
  klipingPdf: (on: string) => `/laporan/kliping/${on}/kliping.pdf`,
  klipingMail: (on: string) => `/laporan/kliping/${on}/surat`,
  sending: (on: string) => `/laporan/kliping/${on}/kirim`,
  share: (on: string) => `/laporan/kliping/${on}/tautan`,
  shareWithdrawal: (on: string, id: number | string) => `/laporan/kliping/${on}/tautan/${id}/tarik`,
  recap: (month: string) => `/laporan/rekap/${month}`,
  /** Where the form that picks a month leads; without one, the office's month. */
  pickMonth: '/laporan/rekap',
  recapXlsx: (month: string) => `/laporan/rekap/${month}/rekap.xlsx`,
  schedule: '/laporan/pengiriman',
  shared: (token: string) => `/k/${token}`,
};

/** As many articles of a book stand on one page of its contents. */
export const articlesPerPage = 50;

/** Addresses of clip books. */
export const bookPaths = {
  list: '/laporan/buku',
  new: '/laporan/buku/baru',
  /** A new book of what the article list at `address` shows. */
  newOf: (address: string) => {
    const params = new URLSearchParams(address.split('?')[1] ?? '');
    for (const key of ['after', 'before', 'columns', 'sort', 'rincian', 'keadaan']) params.delete(key);
    return `/laporan/buku/baru${params.size > 0 ? `?${params}` : ''}`;
  },
  show: (id: number) => `/laporan/buku/${id}`,
  /** The page of a book's contents on which a place (counted from 1) stands. */
  place: (id: number, place: number) => bookPaths.page(id, Math.ceil(place / articlesPerPage)),
  page: (id: number, page: number) => `/laporan/buku/${id}${page > 1 ? `?halaman=${page}` : ''}`,
  edit: (id: number) => `/laporan/buku/${id}/ubah`,
  add: (id: number) => `/laporan/buku/${id}/tambah`,
  order: (id: number) => `/laporan/buku/${id}/urutan`,
  rearrangement: (id: number) => `/laporan/buku/${id}/susun`,
  removal: (id: number) => `/laporan/buku/${id}/keluarkan`,
  return: (id: number) => `/laporan/buku/${id}/kembalikan`,
  making: (id: number) => `/laporan/buku/${id}/buat`,
  stop: (id: number) => `/laporan/buku/${id}/henti`,
  pdf: (id: number, edition: number) => `/laporan/buku/${id}/edisi/${edition}/buku.pdf`,
  deletion: (id: number) => `/laporan/buku/${id}/hapus`,
  share: (id: number) => `/laporan/buku/${id}/tautan`,
  shareWithdrawal: (id: number, share: number) => `/laporan/buku/${id}/tautan/${share}/tarik`,
  shareRenewal: (id: number, share: number) => `/laporan/buku/${id}/tautan/${share}/perbarui`,
  shared: (token: string) => `/buku/${token}`,
  sharedPicture: (token: string, position: number) => `/buku/${token}/gambar/${position}`,
};

/** Addresses of exports. */
export const exportPaths = {
  /** `address` is that of the list on screen: its filters and order are exported, its page is not. */
  list: (name: ExportName, format: ExportFormat, address: string) => {
    const params = new URLSearchParams(address.split('?')[1] ?? '');
    for (const key of ['after', 'before', 'columns']) params.delete(key);
    const query = params.toString();
    return `/ekspor/${exportLists[name].slug}/${format}${query ? `?${query}` : ''}`;
  },
  everything: '/ekspor/semua',
  formats: exportFormats,
};
