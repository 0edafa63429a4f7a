import type { Board } from './season-score.ts';

const boardSlugs: Record<Board, string> = { outlets: 'media', journalists: 'jurnalis' };

/** The board of an address, or undefined. */
export function boardOfSlug(slug: string | undefined): Board | undefined {
  return (Object.keys(boardSlugs) as Board[]).find(board => boardSlugs[board] === slug);
}

/** Addresses of the awards. */
export const awardPaths = {
  list: '/penghargaan',
  new: '/penghargaan/baru',
  /** A new season planned after this one. */
  copy: (id: number) => `/penghargaan/baru?dari=${id}`,
  show: (id: number) => `/penghargaan/${id}`,
  edit: (id: number) => `/penghargaan/${id}/ubah`,
  method: (id: number) => `/penghargaan/${id}/metode`,
  /** The same for everybody, without an account. */
  publicMethod: (id: number) => `/metode/${id}`,
  rules: (id: number) => `/penghargaan/${id}/aturan`,
  /** A change of the rules that is not saved yet, with what it would do. */
  ruleProposal: (id: number) => `/penghargaan/${id}/aturan/usulan`,
  ruleAdoption: (id: number, proposalId: number) => `/penghargaan/${id}/aturan/usulan/${proposalId}/simpan`,
  ruleRecount: (id: number, proposalId: number) => `/penghargaan/${id}/aturan/usulan/${proposalId}/hitung`,
  ruleDiscarding: (id: number, proposalId: number) => `/penghargaan/${id}/aturan/usulan/${proposalId}/buang`,
  /** What a version of the rules did to the standing. */
  ruleEffect: (id: number, version: number) => `/penghargaan/${id}/aturan/versi/${version}`,
  /** Of the first league unless one is named; 'outside' shows the entrants outside all leagues. */
  standing: (id: number, board: Board, league?: number | 'outside') =>
    `/penghargaan/${id}/klasemen/${boardSlugs[board]}${league ? `?liga=${league === 'outside' ? 'luar' : league}` : ''}`,
  score: (id: number, board: Board, entrantId: number) =>
    `/penghargaan/${id}/skor/${boardSlugs[board]}/${entrantId}`,
  /** Two entrants of one league side by side; those not named are chosen by rank. */
  versus: (id: number, board: Board, chosen: { a?: number; liga?: number } = {}) => {
    const [named] = Object.entries(chosen);
    return `/penghargaan/${id}/banding/${boardSlugs[board]}${named ? `?${named[0]}=${named[1]}` : ''}`;
  },
  opening: (id: number) => `/penghargaan/${id}/pembukaan`,
  closing: (id: number) => `/penghargaan/${id}/penutupan`,
  recomputation: (id: number) => `/penghargaan/${id}/hitung-ulang`,
};
