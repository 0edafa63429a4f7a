/** Addresses of works: of the office, and of those who send them by a personal link. */
export const workPaths = {
  list: (seasonId: number) => `/penghargaan/${seasonId}/karya`,
  call: (seasonId: number) => `/penghargaan/${seasonId}/karya/pengumuman`,
  invites: (seasonId: number) => `/penghargaan/${seasonId}/karya/undangan`,
  inviting: (seasonId: number) => `/penghargaan/${seasonId}/karya/undang-semua`,
  reminder: (seasonId: number) => `/penghargaan/${seasonId}/karya/pengingat`,
  show: (workId: number) => `/penghargaan/karya/${workId}`,
  file: (workId: number, part: 'naskah' | 'persetujuan') => `/penghargaan/karya/${workId}/berkas/${part}`,
  anonymous: (workId: number) => `/penghargaan/karya/${workId}/salinan`,
  /** The sender's own pages. */
  desk: (token: string) => `/karya/${token}`,
  own: (token: string, workId: number) => `/karya/${token}/${workId}`,
  withdrawal: (token: string, workId: number) => `/karya/${token}/${workId}/penarikan`,
};
