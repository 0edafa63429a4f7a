import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import type { Found, FoundOutlet } from '../draft.ts';
import type { ArticleReading } from '../reading/article-reading.ts';
import { marksOf } from '../source-marks.ts';
import { fieldHints } from './field-hints.ts';

/** A reading as the form shows it: the source with its marks, hints beside the fields, doubts in words. */
export function readingView(reading: ArticleReading, t: Translate, found?: Found & FoundOutlet) {
  const names = {
    topic: t('coverage.markTopic'),
    quote: t('coverage.markQuote'),
    date: t('coverage.markDate'),
    name: t('coverage.markName'),
  };
  return {
    source: { text: reading.source, marks: marksOf(reading, names), hints: fieldHints(reading, found, t) },
    doubts: reading.problems.map(problem =>
      t(`coverage.problems.${problem.code}` as MessageKey, { text: problem.evidence[0]?.text ?? '' }),
    ),
  };
}
