/** What tells a link to somebody's choices from other personal links; the outbox issues it with every bulk mail. */
export const preferencesPurpose = 'preferences';
/** What tells a link that confirms a request. */
export const confirmPurpose = 'preference-request';

/** Addresses of the pages where a journalist chooses, without an account. */
export const preferencePaths = {
  choose: (token: string) => `/pilihan/${token}`,
  stop: (token: string) => `/pilihan/${token}/berhenti`,
  again: (token: string) => `/pilihan/${token}/lagi`,
  address: (token: string) => `/pilihan/${token}/alamat`,
  data: (token: string) => `/pilihan/${token}/data`,
  confirm: (token: string) => `/pilihan/konfirmasi/${token}`,
  stored: (token: string) => `/pilihan/konfirmasi/${token}/data.json`,
};
