import '#app/i18n/sections/flow.ts';
import type { ReactNode } from 'react';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { ReleaseCheck, ReleaseFinding } from '../checks/release-checks.ts';

/** What a check says: the finding in short, then what follows from it. */
export type CheckWords = { lead: ReactNode; lines: string[] };

/** The words of findings in figures and names, which the pages of articles show alike. */
export type FindingWords = (
  finding: ReleaseFinding,
  language: { t: Translate; format: Format; body: string },
) => CheckWords;

const one = (lead: ReactNode, ...lines: string[]): CheckWords => ({ lead, lines });

/** A check in words. `text` is what was checked, see `checkedText`. */
export function checkWords(
  check: ReleaseCheck,
  language: { t: Translate; format: Format; text: string; findingWords: FindingWords },
): CheckWords {
  const { t, format, text, findingWords } = language;
  switch (check.kind) {
    case 'finding':
      return findingWords(check.finding, { t, format, body: text });
    case 'noDateline':
    case 'datelineNoDay':
      return one(t(`flow.checks.${check.kind}`));
    case 'datelineFar':
      return one(t('flow.checks.datelineFar', { on: format.date(check.on), day: format.date(check.day) }));
    case 'noSuchDay':
      return one(`“${check.text}”`, t('flow.checks.noSuchDay'));
    case 'weekday':
      return one(
        `“${check.text}”`,
        t('flow.checks.weekday', { real: format.longDay(sunday(check.real), 'UTC').split(/[,\s]/)[0]! }),
      );
    case 'noAlt':
      return one(t('flow.checks.noAlt', { name: check.name }));
    case 'link':
      return one(
        check.href,
        t(`flow.checks.links.${check.outcome}`),
        ...(check.status ? [`HTTP ${check.status}`] : []),
      );
    case 'longSentence':
      return one(`“${check.quote}…”`, t('flow.checks.longSentence', { words: check.words }));
    case 'readability': {
      const { words, sentences, perSentence, lix } = check.measure;
      return one(
        t('flow.checks.readability', { perSentence: format.number(perSentence), lix: Math.round(lix) }),
        t('flow.checks.readabilityOf', { words: format.number(words), sentences: format.number(sentences) }),
        t('flow.checks.readabilitySource'),
      );
    }
    case 'mailSize':
      return one(t('flow.checks.mailSize', { size: format.number(check.bytes / 1024) }));
  }
}

/** A day of the given weekday, 0 Sunday to 6. */
const sunday = (weekday: number) => `2025-03-0${2 + weekday}T00:00:00Z`;
