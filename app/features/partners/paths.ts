/** Addresses of the partners' screens. */
export const outletPaths = {
  list: '/mitra',
  new: '/mitra/media/baru',
  show: (id: number) => `/mitra/media/${id}`,
  edit: (id: number) => `/mitra/media/${id}/ubah`,
};

export const journalistPaths = {
  list: '/mitra/jurnalis',
  new: '/mitra/jurnalis/baru',
  show: (id: number) => `/mitra/jurnalis/${id}`,
  edit: (id: number) => `/mitra/jurnalis/${id}/ubah`,
};
