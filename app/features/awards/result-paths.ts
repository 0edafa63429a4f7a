/** Addresses of locked results: of staff and leaders, and of the public. */
export const resultPaths = {
  season: (seasonId: number) => `/penghargaan/${seasonId}/hasil`,
  run: (runId: number) => `/penghargaan/hasil/${runId}`,
  publication: (runId: number) => `/penghargaan/hasil/${runId}/terbit`,
  comparison: (runId: number) => `/penghargaan/hasil/${runId}/banding`,
  check: (runId: number) => `/penghargaan/hasil/${runId}/periksa`,
  diff: (runId: number, earlierId: number) => `/penghargaan/hasil/${runId}/beda/${earlierId}`,
  snapshot: (runId: number) => `/penghargaan/hasil/${runId}/cuplikan.json`,
  document: (runId: number, sort: RunPaper) => `/penghargaan/hasil/${runId}/dokumen/${paperSlugs[sort]}.pdf`,
  dossiers: (runId: number) => `/penghargaan/hasil/${runId}/berkas`,
  objections: (runId: number) => `/penghargaan/hasil/${runId}/keberatan`,
  objection: (objectionId: number) => `/penghargaan/keberatan/${objectionId}`,
  /** Without an account. */
  published: (seasonId: number) => `/hasil/${seasonId}`,
  dossier: (token: string) => `/berkas-nilai/${token}`,
};

export type RunPaper = 'minutes' | 'letter' | 'attendance';

const paperSlugs: Record<RunPaper, string> = {
  minutes: 'berita-acara',
  letter: 'surat-keputusan',
  attendance: 'daftar-hadir',
};

/** The paper of an address, or undefined. */
export function paperOfSlug(slug: string | undefined): RunPaper | undefined {
  return (Object.keys(paperSlugs) as RunPaper[]).find(sort => paperSlugs[sort] === slug);
}
