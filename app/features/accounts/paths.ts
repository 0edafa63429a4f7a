/** Addresses of accounts. */
export const accountPaths = {
  signIn: '/masuk',
  signOut: '/keluar',
  forgotten: '/lupa-sandi',
  newPassword: (token: string) => `/sandi-baru/${token}`,
  invitation: (token: string) => `/undangan-akun/${token}`,
  setup: (token: string) => `/pasang/${token}`,
  own: '/akun',
  ownPassword: '/akun/sandi',
  sessionEnd: '/akun/perangkat/keluar',
};
