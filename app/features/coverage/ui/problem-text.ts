import '#app/i18n/sections/found.ts';
import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import { feedProblems } from '../feeds/health.ts';

/** Why a feed or page was not read, as a clause; nothing for no problem. Codes of the page reader have words of their own. */
export function problemText(t: Translate, problem: string | null, status: number | null = null): string {
  if (problem === null) return '';
  const known = feedProblems.find(code => code === problem);
  return known
    ? t(`found.problems.${known}`, { status: status ?? '' })
    : t(`coverage.problems.${problem}` as MessageKey);
}
