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
  schedule: '/laporan/pengiriman',
  shared: (token: string) => `/k/${token}`,
};
