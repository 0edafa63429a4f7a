/** Addresses of the coverage desk. */
export const coveragePaths = {
  list: '/pemberitaan',
  log: '/pemberitaan/catat',
  show: (id: number) => `/pemberitaan/${id}`,
  edit: (id: number) => `/pemberitaan/${id}/ubah`,
};
