import '#app/i18n/sections/snapshots.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { lookProblems } from '../snapshots/verdict.ts';

/** Why a look at a page found no text, in words, with the server's answer where there was one. */
export function pageProblem(t: Translate, look: { problem: string | null; status: number | null }): string {
  const known = lookProblems.find(problem => problem === look.problem);
  if (!known) return '';
  const words = t(`snapshots.problems.${known}`);
  return look.status === null ? words : `${words} (${t('snapshots.status', { status: look.status })})`;
}
