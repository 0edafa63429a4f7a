/** Addresses of the screens that send a kit. */
export const mailingPaths = {
  send: (kitId: number) => `/siaran-pers/${kitId}/kirim`,
  show: (kitId: number, mailingId: number) => `/siaran-pers/${kitId}/kiriman/${mailingId}`,
  cancellation: (kitId: number, mailingId: number) => `/siaran-pers/${kitId}/kiriman/${mailingId}/batal`,
};
