/** Addresses of winners' private data: of administrators, and of the winner by a personal link. */
export const winnerPaths = {
  list: (seasonId: number) => `/penghargaan/${seasonId}/data-pemenang`,
  details: (requestId: number) => `/penghargaan/data-pemenang/${requestId}`,
  deletion: (requestId: number) => `/penghargaan/data-pemenang/${requestId}/hapus`,
  form: (token: string) => `/data-pemenang/${token}`,
};
