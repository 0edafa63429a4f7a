/** Addresses of the programme screens. */
export const programPaths = {
  topics: '/program',
  newTopic: '/program/topik/baru',
  editTopic: (id: number) => `/program/topik/${id}/ubah`,
  topicPreview: (list: { terms: string; exclusions: string; topicId?: number }) =>
    `/program/topik/tangkapan?${new URLSearchParams({
      terms: list.terms,
      exclusions: list.exclusions,
      ...(list.topicId && { id: String(list.topicId) }),
    })}`,
  figures: '/program/angka',
  newFigure: '/program/angka/baru',
  editFigure: (id: number) => `/program/angka/${id}/ubah`,
  targets: '/program/target',
  newTarget: '/program/target/baru',
  editTarget: (id: number) => `/program/target/${id}/ubah`,
};
