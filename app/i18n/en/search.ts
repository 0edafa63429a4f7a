import type { Messages } from '../id/messages.ts';

export const search: Messages['search'] = {
  placeholder: 'Words, "a phrase", -without, begin*',
  more: 'More',
  lookedFor: 'Looked for: {terms}.',
  without: 'without {words}',
  noWords: 'This search holds no word and no number.',
  facets: 'Counts of the list',
  showFacets: 'Count what is in this list',
  facetsCut: 'Counted in the newest 1,000 articles that match.',
  order: 'In order of',
  newest: 'Newest first',
  bestMatch: 'Best match first',
  amongNewest: 'among the newest 5,000 finds',
  month: 'Month of publication',
  sheet: 'Clip sheet',
  sheetTitle: 'Clip sheet',
  sheetHead: 'Media clips',
  sheetHint: "One story on A4 paper under the office's usual head. For the office's own files.",
  sheetRubric: 'Section/page',
  sheetFile: 'The original page is a PDF: open it and print it with this sheet',
  print: 'Print',
};
