import type { DatePrecision } from '#app/lib/date-reading.ts';
import type { RegencyKey } from '#app/lib/regencies.ts';
import type { Zone } from '#app/lib/zones.ts';
import type { Language } from './language.ts';

/** Where something was read: UTF-16 positions in the reading's `source`, `text` being that very stretch. */
export interface Evidence {
  start: number;
  end: number;
  text: string;
}

/** "(vyp/kna)" under a story: who wrote it and who edited it, lower case. */
export interface Initials {
  writer: string;
  /** '' when only one is printed. */
  editor: string;
  evidence: Evidence[];
}

/** high: printed as such; medium: follows from a common pattern; low: a guess that a person should look at. */
export type Confidence = 'high' | 'medium' | 'low';

/** What a value was taken from; of a paste, everything is `text`. */
export type Origin = 'text' | 'json-ld' | 'meta' | 'visible' | 'url';

export interface Field<T> {
  value: T;
  confidence: Confidence;
  origin: Origin;
  evidence: Evidence[];
}

export interface DateField extends Field<string> {
  precision: DatePrecision;
  zone: Zone;
}

export interface Spokesperson {
  name: string;
  /** Office as printed ("Kepala BPJS Ketenagakerjaan Cabang Jambi"); '' when none is. */
  title: string;
  /** Id of the known person of that name, when `people` was given. */
  personId?: number;
  confidence: Confidence;
  evidence: Evidence[];
}

export interface Quote {
  /** The quotation without its marks. */
  text: string;
  /** Full name where known, else the name as printed; null when nobody is named. */
  speaker: string | null;
  /** The reporting verb as printed ("jelas", "ujarnya"); '' when there is none. */
  verb: string;
  confidence: Confidence;
  /** The quotation, then the words that name the speaker. */
  evidence: Evidence[];
}

export interface TopicFound {
  topicId: number;
  name: string;
  confidence: Confidence;
  evidence: Evidence[];
}

export interface PlaceFound {
  key: RegencyKey;
  name: string;
  confidence: Confidence;
  evidence: Evidence[];
}

/** A topic as far as reading goes: the words and phrases that name it. */
export interface Topic {
  id: number;
  name: string;
  terms: readonly string[];
  /** What does not count (see `findTopics`). */
  exclusions?: readonly string[];
}

/** Somebody the agency or its partners put forward before. */
export interface KnownPerson {
  id: number;
  name: string;
}

export interface ReadingOptions {
  /** Instant against which "2 jam lalu" is read. */
  now: string;
  /** Zone of printed times without one; WIB when left out. */
  zone?: Zone;
  topics?: readonly Topic[];
  people?: readonly KnownPerson[];
  /** The text is that of a newspaper's page, which names its rubric and number. */
  print?: boolean;
}

export type ReadingProblemCode =
  /** Refused: nothing but white space. */
  | 'empty'
  /** Refused: longer than {@link maxSourceLength}. */
  | 'too-long'
  /** Refused: the page is no single article, or could not be parsed. */
  | 'not-an-article'
  /** Refused: markup beyond what any article needs. */
  | 'page-heavy'
  /** Refused: the page says that what was asked for is not there. */
  | 'page-gone'
  /** Refused: a form for signing in and hardly anything else. */
  | 'login-needed'
  /** Refused: the story stands in a frame of another address. */
  | 'frames-only'
  /** Only the beginning is shown to those who do not subscribe. */
  | 'paywalled'
  /** The story goes on, on pages that could not be read. */
  | 'pages-missing'
  | 'title-missing'
  | 'date-missing'
  | 'date-impossible'
  | 'date-in-future'
  /** The day was taken from the story's text, not from a printed publication date. */
  | 'date-from-text'
  /** The year was not printed. */
  | 'year-assumed'
  | 'weekday-differs'
  /** The date in the address and the date on the page are more than a day apart. */
  | 'date-differs-from-url'
  | 'body-missing'
  /** Fewer than 50 words of text. */
  | 'body-short';

export interface ReadingProblem {
  code: ReadingProblemCode;
  evidence: Evidence[];
}

/** Everything read from one article. Each value is a suggestion with the evidence for it. */
export interface ArticleReading {
  /** True when the input was refused; then every field is empty and `problems` says why. */
  refused: boolean;
  /** The text that all evidence points into; '' when refused. */
  source: string;
  title: Field<string> | null;
  publishedAt: DateField | null;
  /** Last change, where it is later than the publication. */
  modifiedAt: DateField | null;
  url: Field<string> | null;
  /** The rubric as the outlet names it. */
  section: Field<string> | null;
  /** Place only, as printed ("JAKARTA"). The body keeps it too. */
  dateline: Field<string> | null;
  /** Paragraphs and subheadings, separated by an empty line. */
  body: Field<string> | null;
  words: number;
  language: Language | null;
  /** "(vyp/kna)" under the story. */
  initials: Initials | null;
  authors: Field<string>[];
  editors: Field<string>[];
  spokespersons: Spokesperson[];
  topics: TopicFound[];
  quotes: Quote[];
  placeNames: PlaceFound[];
  problems: ReadingProblem[];
}

/** Longest text that is read, in UTF-16 units: some thirty times a long feature, a quarter of a 2 MB paste. */
export const maxSourceLength = 500_000;

/** The reading of input that was refused. */
export function refusedReading(code: ReadingProblemCode): ArticleReading {
  return {
    ...{ refused: true, source: '', title: null, publishedAt: null, url: null, dateline: null, body: null },
    ...{ modifiedAt: null, section: null, language: null, initials: null },
    ...{ words: 0, authors: [], editors: [], spokespersons: [], topics: [], quotes: [], placeNames: [] },
    problems: [{ code, evidence: [] }],
  };
}
