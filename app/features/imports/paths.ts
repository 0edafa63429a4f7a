import type { ImportKind } from './terms.ts';

/** Addresses of imports; every step has its own. */
export const importPaths = {
  list: '/impor',
  listOf: (kind: ImportKind) => `/impor?jenis=${kind}`,
  show: (id: number) => `/impor/${id}`,
  sheet: (id: number) => `/impor/${id}/lembar`,
  columns: (id: number) => `/impor/${id}/kolom`,
  names: (id: number) => `/impor/${id}/nama`,
  preview: (id: number) => `/impor/${id}/pratinjau`,
  commitment: (id: number) => `/impor/${id}/simpan`,
  resumption: (id: number) => `/impor/${id}/lanjutkan`,
  cancellation: (id: number) => `/impor/${id}/hentikan`,
  undo: (id: number) => `/impor/${id}/batalkan`,
  leftOut: (id: number) => `/impor/${id}/tidak-masuk.csv`,
  template: (kind: ImportKind) => `/contoh/${templates[kind]}`,
};

const templates: Record<ImportKind, string> = {
  articles: 'contoh-kliping.xlsx',
  outlets: 'contoh-media.csv',
  journalists: 'contoh-jurnalis.csv',
};
