/** Signing in, own account, invitations and recovery. */
export const accounts = {
  signInTitle: 'Masuk',
  signIn: 'Masuk',
  signInFailed: 'Belum bisa masuk',
  signInRefused: 'Alamat surel atau kata sandi tidak cocok.',
  signInLocked_one: 'Terlalu banyak percobaan yang gagal. Tunggu {{count}} menit, lalu coba lagi.',
  signInLocked_other: 'Terlalu banyak percobaan yang gagal. Tunggu {{count}} menit, lalu coba lagi.',
  unsaved: 'Sesi Anda sudah berakhir, jadi formulir tadi belum tersimpan. Masuk, lalu kirim sekali lagi.',
  email: 'Alamat surel',
  password: 'Kata sandi',
  forgotten: 'Lupa kata sandi?',
  emailTaken: 'Alamat surel ini sudah punya akun.',
  passwordShort: 'Paling sedikit 10 karakter.',
  passwordIsAddress: 'Jangan memakai alamat surel sebagai kata sandi.',
  passwordCommon: 'Kata sandi ini terlalu mudah ditebak.',
};
