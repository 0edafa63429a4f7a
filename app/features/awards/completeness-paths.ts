/** Addresses of the weeks before a season's lock: of the office, and of candidates by their personal link. */
export const completenessPaths = {
  claims: (seasonId: number) => `/penghargaan/${seasonId}/kelengkapan`,
  openClaims: (seasonId: number) => `/penghargaan/${seasonId}/kelengkapan?keadaan=open`,
  dates: (seasonId: number) => `/penghargaan/${seasonId}/kelengkapan/jadwal`,
  candidates: (seasonId: number) => `/penghargaan/${seasonId}/kelengkapan/peserta`,
  sending: (seasonId: number) => `/penghargaan/${seasonId}/kelengkapan/kirim`,
  stop: (seasonId: number) => `/penghargaan/${seasonId}/kelengkapan/henti`,
  origins: (seasonId: number) => `/penghargaan/${seasonId}/kelengkapan/asal`,
  resending: (inviteId: number) => `/penghargaan/kelengkapan/tautan/${inviteId}/kirim`,
  claim: (claimId: number) => `/penghargaan/kelengkapan/klaim/${claimId}`,
  reading: (claimId: number) => `/penghargaan/kelengkapan/klaim/${claimId}/baca`,
  /** The candidate's own page. */
  own: (token: string) => `/artikel-saya/${token}`,
};
