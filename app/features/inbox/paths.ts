/** Addresses of the mail that comes in. */
export const inboxMailPaths = {
  list: '/pengaturan/surat-masuk',
  reading: '/pengaturan/surat-masuk/baca',
  show: (id: number) => `/pengaturan/surat-masuk/${id}`,
  discard: (id: number) => `/pengaturan/surat-masuk/${id}/buang`,
  release: (id: number) => `/pengaturan/surat-masuk/${id}/ambil`,
};
