import { expect, it } from 'vitest';
import { mayLackText } from '#app/features/coverage/text-needed.ts';

const clip = { channel: 'online', format: 'hard_news', hasEvidence: false, foundBy: 'officer' } as const;

it.each([
  ['an online story', clip, false],
  ['an online story with a scan', { ...clip, hasEvidence: true }, true],
  ['an imported row', { ...clip, foundBy: 'import' }, true],
  ['a newspaper page', { ...clip, channel: 'print' }, true],
  ['a broadcast', { ...clip, channel: 'radio' }, true],
  ['a television piece', { ...clip, channel: 'television' }, true],
  ['a photograph', { ...clip, channel: 'photo' }, true],
  ['a captioned piece online', { ...clip, format: 'photo' }, true],
  ['a wire story', { ...clip, channel: 'news_agency' }, false],
] as const)('says whether %s may lack its text', (_, given, expected) => {
  expect(mayLackText(given)).toBe(expected);
});
