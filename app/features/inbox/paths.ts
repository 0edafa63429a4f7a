/** Addresses of the inbox: answers, bounces and what else comes in. */
export const incomingPaths = {
  list: '/kotak-masuk',
  upload: '/kotak-masuk/unggah',
  reading: '/kotak-masuk/baca',
  show: (id: number) => `/kotak-masuk/${id}`,
  raw: (id: number) => `/kotak-masuk/${id}/asli`,
  reversal: (id: number) => `/kotak-masuk/${id}/batalkan`,
};

/** Addresses of the mail to the logging address. */
export const inboxMailPaths = {
  list: '/pengaturan/surat-masuk',
  reading: '/pengaturan/surat-masuk/baca',
  show: (id: number) => `/pengaturan/surat-masuk/${id}`,
  discard: (id: number) => `/pengaturan/surat-masuk/${id}/buang`,
  release: (id: number) => `/pengaturan/surat-masuk/${id}/ambil`,
};
