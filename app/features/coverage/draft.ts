import type { LeadImage } from './reading/html-image.ts';
import type { JournalistMatch } from './reading/journalist-matches.ts';

/** Values of the article form as its inputs take them. */
export type ArticleDraft = {
  title?: string;
  outletName?: string;
  outletChannel?: string;
  outletScope?: string;
  journalistNames?: string;
  editorNames?: string;
  url?: string;
  rubric?: string;
  publishedLocal?: string;
  modifiedLocal?: string;
  dateline?: string;
  body?: string;
  language?: string;
  leadImageUrl?: string;
  leadImageCaption?: string;
  seconds?: string;
  format?: string;
  headlineTone?: string;
  bodyTone?: string;
  regency?: string;
  ownSources?: string;
  fieldReporting?: string;
  topicIds?: string[];
  spokespersons?: string;
  entryMethod?: string;
  source?: string;
  lineId?: string;
  besideId?: string;
  version?: string;
};

const lists = ['topicIds'];

/** What a form holds, as its inputs take it; nothing is checked. */
export function draftOfForm(form: FormData): ArticleDraft {
  const entries = [...new Set(form.keys())].map(name => [
    name,
    lists.includes(name) ? form.getAll(name).map(String) : String(form.get(name) ?? ''),
  ]);
  return Object.fromEntries(entries) as ArticleDraft;
}

/** An empty form: what most articles are. */
export const blankDraft = {
  outletChannel: 'online',
  outletScope: 'regional',
  format: 'hard_news',
  entryMethod: 'manual',
} satisfies ArticleDraft;

/** What was found around a reading: where it stands, whose it is, who wrote it. */
export type Found = {
  url: string | null;
  outletName: string | null;
  journalists: readonly JournalistMatch[];
  leadImage: LeadImage | null;
  entryMethod: string;
};

/** By which host an outlet was known, null when by none; and whether it is in the list (kept readings may not say). */
export type FoundOutlet = { outletHost: string | null; outletListed?: boolean };
