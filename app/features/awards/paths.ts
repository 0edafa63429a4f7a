/** Addresses of the award seasons. */
export const awardPaths = {
  list: '/penghargaan',
  new: '/penghargaan/baru',
  show: (id: number) => `/penghargaan/${id}`,
  edit: (id: number) => `/penghargaan/${id}/ubah`,
  standing: (id: number, board: 'outlets' | 'journalists') => `/penghargaan/${id}/klasemen/${board}`,
  score: (id: number, board: 'outlets' | 'journalists', entrantId: number) =>
    `/penghargaan/${id}/skor/${board}/${entrantId}`,
};
