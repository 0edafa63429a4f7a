/** How weights are agreed, as in the address: by comparing in pairs, or by order. */
export type WeighingWay = 'perbandingan' | 'urutan';

/** Addresses of the jury: of staff who run it, and of jurors at work. */
export const juryPaths = {
  jurors: (seasonId: number) => `/penghargaan/${seasonId}/juri`,
  newJuror: (seasonId: number) => `/penghargaan/${seasonId}/juri/baru`,
  juror: (jurorId: number) => `/penghargaan/juri/${jurorId}`,
  jurorWithdrawal: (jurorId: number) => `/penghargaan/juri/${jurorId}/penarikan`,
  rounds: (seasonId: number) => `/penghargaan/${seasonId}/penjurian`,
  newRound: (seasonId: number) => `/penghargaan/${seasonId}/penjurian/baru`,
  round: (roundId: number) => `/penghargaan/penjurian/${roundId}`,
  editRound: (roundId: number) => `/penghargaan/penjurian/${roundId}/ubah`,
  weights: (roundId: number, way?: WeighingWay) =>
    `/penghargaan/penjurian/${roundId}/bobot${way ? `?cara=${way}` : ''}`,
  seats: (roundId: number) => `/penghargaan/penjurian/${roundId}/kursi`,
  shortlisting: (roundId: number) => `/penghargaan/penjurian/${roundId}/finalis`,
  entries: (roundId: number) => `/penghargaan/penjurian/${roundId}/peserta`,
  entryRemoval: (roundId: number, entryId: number) =>
    `/penghargaan/penjurian/${roundId}/peserta/${entryId}/pencabutan`,
  seating: (roundId: number) => `/penghargaan/penjurian/${roundId}/pembagian`,
  seat: (roundId: number) => `/penghargaan/penjurian/${roundId}/kursi/ubah`,
  recusal: (roundId: number) => `/penghargaan/penjurian/${roundId}/kursi/undur`,
  recusalLifting: (roundId: number) => `/penghargaan/penjurian/${roundId}/kursi/batal-undur`,
  roundOpening: (roundId: number) => `/penghargaan/penjurian/${roundId}/pembukaan`,
  roundClosing: (roundId: number) => `/penghargaan/penjurian/${roundId}/penutupan`,
  roundReopening: (roundId: number) => `/penghargaan/penjurian/${roundId}/pembukaan-ulang`,
  reminder: (roundId: number) => `/penghargaan/penjurian/${roundId}/pengingat`,
  deadline: (roundId: number) => `/penghargaan/penjurian/${roundId}/batas`,
  /** `view` as in the address; the order without. */
  deliberation: (roundId: number, view?: string) =>
    `/penghargaan/penjurian/${roundId}/musyawarah${view ? `?bagian=${view}` : ''}`,
  decision: (roundId: number) => `/penghargaan/penjurian/${roundId}/musyawarah/keputusan`,
  robustness: (roundId: number) => `/penghargaan/penjurian/${roundId}/musyawarah/keteguhan`,
  nextRound: (roundId: number) => `/penghargaan/penjurian/${roundId}/musyawarah/babak-berikut`,
  /** The juror's own pages. */
  own: '/juri',
  ownInterests: (jurorId: number) => `/juri/kepentingan/${jurorId}`,
  desk: (roundId: number) => `/juri/${roundId}`,
  sheet: (roundId: number, seatId: number) => `/juri/${roundId}/lembar/${seatId}`,
  submission: (roundId: number) => `/juri/${roundId}/kirim`,
  draft: (roundId: number, seatId: number) => `/juri/${roundId}/lembar/${seatId}/simpan`,
  ownRecusal: (roundId: number, seatId: number) => `/juri/${roundId}/lembar/${seatId}/undur`,
  workFile: (roundId: number, seatId: number) => `/juri/${roundId}/lembar/${seatId}/berkas`,
  ballot: (roundId: number) => `/juri/${roundId}/peringkat`,
};
