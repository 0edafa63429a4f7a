/** Addresses of the mail that comes in. */
export const inboxMailPaths = {
  list: '/pengaturan/surat-masuk',
  reading: '/pengaturan/surat-masuk/baca',
  release: (id: number) => `/pengaturan/surat-masuk/${id}/ambil`,
};
