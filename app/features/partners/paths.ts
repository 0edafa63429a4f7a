/** Addresses of the partners' screens. */
export const outletPaths = {
  list: '/mitra',
  new: '/mitra/media/baru',
  show: (id: number) => `/mitra/media/${id}`,
  edit: (id: number) => `/mitra/media/${id}/ubah`,
};

export const journalistPaths = {
  list: '/mitra/jurnalis',
  new: '/mitra/jurnalis/baru',
  show: (id: number) => `/mitra/jurnalis/${id}`,
  edit: (id: number) => `/mitra/jurnalis/${id}/ubah`,
};

const kindWord = { outlet: 'media', journalist: 'jurnalis' } as const;

export const mergePaths = {
  list: '/mitra/ganda',
  apart: '/mitra/ganda/beda',
  preview: (kind: keyof typeof kindWord, keptId: number, goneId: number) =>
    `/mitra/gabung/${kindWord[kind]}/${keptId}/${goneId}`,
  undo: (id: number) => `/mitra/gabung/${id}/batal`,
};

/** The kind that a word of an address stands for. */
export function kindOf(word: string | undefined): keyof typeof kindWord | undefined {
  return word === 'media' ? 'outlet' : word === 'jurnalis' ? 'journalist' : undefined;
}

/** The page of a record. */
export function recordPath(kind: keyof typeof kindWord, id: number): string {
  return (kind === 'outlet' ? outletPaths : journalistPaths).show(id);
}
