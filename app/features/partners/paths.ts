/** The saved segments, a list beside outlets and journalists that another feature owns. */
export const segmentsPath = '/mitra/segmen';

/** Addresses of the partners' screens. */
export const outletPaths = {
  list: '/mitra',
  new: '/mitra/media/baru',
  show: (id: number) => `/mitra/media/${id}`,
  edit: (id: number) => `/mitra/media/${id}/ubah`,
  checks: (id: number) => `/mitra/media/${id}/dewan-pers`,
  checkRemoval: (id: number, checkId: number) => `/mitra/media/${id}/dewan-pers/${checkId}/hapus`,
};

export const journalistPaths = {
  list: '/mitra/jurnalis',
  new: '/mitra/jurnalis/baru',
  show: (id: number) => `/mitra/jurnalis/${id}`,
  edit: (id: number) => `/mitra/jurnalis/${id}/ubah`,
  forget: (id: number) => `/mitra/jurnalis/${id}/lupakan`,
};

export const kindWord = { outlet: 'media', journalist: 'jurnalis' } as const;

export const mergePaths = {
  list: '/mitra/ganda',
  apart: '/mitra/ganda/beda',
  preview: (kind: keyof typeof kindWord, keptId: number, goneId: number) =>
    `/mitra/gabung/${kindWord[kind]}/${keptId}/${goneId}`,
  pick: (kind: keyof typeof kindWord, keptId: number) => `/mitra/gabung/${kindWord[kind]}/${keptId}`,
  undo: (id: number) => `/mitra/gabung/${id}/batal`,
};

export const notePaths = {
  new: (kind: keyof typeof kindWord, id: number) => `/mitra/catatan/${kindWord[kind]}/${id}`,
  edit: (id: number) => `/mitra/catatan/${id}/ubah`,
  removal: (id: number) => `/mitra/catatan/${id}/hapus`,
};

/** The whole timeline of a partner. */
export function timelinePath(
  kind: keyof typeof kindWord,
  id: number,
  params: Record<string, string> = {},
): string {
  const query = new URLSearchParams(params).toString();
  return `/mitra/riwayat/${kindWord[kind]}/${id}${query && `?${query}`}`;
}

/** Asks which records an entry in the making may be. */
export const likelyPath = '/mitra/mirip';

/** The kind that a word of an address stands for. */
export function kindOf(word: string | undefined): keyof typeof kindWord | undefined {
  return word === 'media' ? 'outlet' : word === 'jurnalis' ? 'journalist' : undefined;
}

/** The list of a kind. */
export function listPath(kind: keyof typeof kindWord): string {
  return (kind === 'outlet' ? outletPaths : journalistPaths).list;
}

/** Where a change of many ticked rows is sent. */
export function bulkPath(kind: keyof typeof kindWord): string {
  return `/mitra/bersama/${kindWord[kind]}`;
}

/** The page of a record. */
export function recordPath(kind: keyof typeof kindWord, id: number): string {
  return (kind === 'outlet' ? outletPaths : journalistPaths).show(id);
}
