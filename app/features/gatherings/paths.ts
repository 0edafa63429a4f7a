/** Addresses of the gatherings' screens. */
export const gatheringPaths = {
  list: '/kegiatan',
  new: '/kegiatan/baru',
  show: (id: number) => `/kegiatan/${id}`,
  edit: (id: number) => `/kegiatan/${id}/ubah`,
  invite: (id: number) => `/kegiatan/${id}/undang`,
  mailPreview: (id: number) => `/kegiatan/${id}/undang/surel`,
  schedule: (id: number) => `/kegiatan/${id}/jadwal`,
  cancellation: (id: number) => `/kegiatan/${id}/pembatalan`,
  attendance: (id: number) => `/kegiatan/${id}/kehadiran`,
  sendCancellation: (id: number) => `/kegiatan/${id}/batal-kirim`,
  invitation: (id: number, invitationId: number) => `/kegiatan/${id}/undangan/${invitationId}`,
  withdrawal: (id: number, invitationId: number) => `/kegiatan/${id}/undangan/${invitationId}/penarikan`,
};

/** Where a guest answers; the token is the guest's alone. */
export const guestPaths = {
  answer: (token: string) => `/u/${token}`,
  calendar: (token: string) => `/u/${token}/kalender.ics`,
};
