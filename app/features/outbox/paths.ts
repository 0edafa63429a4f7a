/** Addresses of the public pages that a mail leads to. */
export const mailPaths = {
  unsubscribe: (token: string) => `/b/${token}`,
  subscribeAgain: (token: string) => `/b/${token}/lagi`,
  preferences: (token: string) => `/pilihan/${token}`,
};
