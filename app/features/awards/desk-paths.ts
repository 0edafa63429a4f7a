const desk = (seasonId: number) => `/penghargaan/${seasonId}/kelayakan`;

/** Addresses of the eligibility desk. */
export const deskPaths = {
  desk,
  article: (seasonId: number, articleId: number) => `${desk(seasonId)}/artikel/${articleId}`,
  verdictWithdrawal: (seasonId: number, articleId: number) =>
    `${desk(seasonId)}/artikel/${articleId}/pencabutan`,
  ruling: (seasonId: number, articleId: number) => `${desk(seasonId)}/artikel/${articleId}/putusan`,
  rulingLifting: (seasonId: number, rulingId: number) => `${desk(seasonId)}/putusan/${rulingId}/pencabutan`,
  candidate: (seasonId: number) => `${desk(seasonId)}/peserta`,
  candidateReturn: (seasonId: number, verdictId: number) =>
    `${desk(seasonId)}/peserta/${verdictId}/penerimaan`,
};
