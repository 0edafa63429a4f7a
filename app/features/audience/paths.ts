import { segmentsPath } from '#app/features/partners/paths.ts';

/** Addresses of the screens that send a kit. */
export const mailingPaths = {
  send: (kitId: number) => `/siaran-pers/${kitId}/kirim`,
  show: (kitId: number, mailingId: number) => `/siaran-pers/${kitId}/kiriman/${mailingId}`,
  cancellation: (kitId: number, mailingId: number) => `/siaran-pers/${kitId}/kiriman/${mailingId}/batal`,
};

/** Addresses of the saved segments. */
export const segmentPaths = {
  list: segmentsPath,
  new: '/mitra/segmen/baru',
  edit: (id: number) => `/mitra/segmen/${id}`,
  people: (id: number) => `/mitra/segmen/${id}/orang`,
  removal: (id: number) => `/mitra/segmen/${id}/hapus`,
};
