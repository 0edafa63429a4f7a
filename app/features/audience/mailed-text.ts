import { copyText } from '#app/features/press-kits/copy-text.ts';

type Words = Parameters<typeof copyText>[0] & { keyMessages: readonly string[] };

/** All words of a release that its mail carries, as plain text: what a change is measured against. */
export function mailedText(kit: Words): string {
  return [copyText(kit), ...kit.keyMessages.map(message => `• ${message}`)].join('\n\n');
}

export type Mailed = { text: string; embargoUntil: string | null; holdUntil: string };

type Release = Words & { embargoUntil: string | null };

/** The embargo that a mail leaving at `at` names: the one in force then, or null. */
export function embargoAt(kit: { embargoUntil: string | null }, at: string): string | null {
  return kit.embargoUntil !== null && kit.embargoUntil > at ? kit.embargoUntil : null;
}

/**
 * Whether a waiting mail no longer says what the release says: its words differ, it names another embargo than the one
 * in force when it leaves, or it would leave before an embargo it says nothing of. Sendings whose text was not kept
 * ('') are not judged.
 */
export function isOutdated(mailed: Mailed, kit: Release): boolean {
  if (mailed.text === '') return false;
  return mailed.text !== mailedText(kit) || mailed.embargoUntil !== embargoAt(kit, mailed.holdUntil);
}

/**
 * Whether somebody who has a mail has a wrong version of the release: other words, or an embargo that has since been
 * moved to another time that has not yet come.
 */
export function isWrong(mailed: Omit<Mailed, 'holdUntil'>, kit: Release, now: string): boolean {
  if (mailed.text === '') return false;
  const embargo = embargoAt(kit, now);
  return mailed.text !== mailedText(kit) || (embargo !== null && mailed.embargoUntil !== embargo);
}
