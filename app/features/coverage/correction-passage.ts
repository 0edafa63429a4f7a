import { sentences } from '#app/features/programs/checks/sentences.ts';
import { type Finding, placesOf } from './findings.ts';

const longest = 600;

/** The sentence of the article that a finding speaks of: where its first place stands. */
export function passageOf(body: string, finding: Finding): string {
  const [place] = placesOf(finding);
  const sentence = sentences(body).find(entry => entry.start <= place!.start && place!.start < entry.end);
  const text = body.slice(sentence?.start ?? place!.start, sentence?.end ?? place!.end);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
