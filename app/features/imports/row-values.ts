import type { Ukw } from '#app/features/partners/terms.ts';
import type { ArticleFormat, Tone } from '#db/schema/coverage.ts';
import type { Channel, ContactPointsTable, PressCouncilStatus, Scope } from '#db/schema/partners.ts';
import type { FieldKey } from './fields.ts';

/** What a row of articles says, read; names are still as typed. */
export type ArticleValues = {
  title: string;
  outlet: string;
  url: string | null;
  publishedAt: string;
  publishedOn: string;
  journalists: string[];
  body: string;
  rubric: string;
  format: ArticleFormat;
  headlineTone: Tone | null;
  bodyTone: Tone | null;
  channel: Channel | null;
  regency: string | null;
  spokespersons: string[];
  seconds: number | null;
};

export type OutletValues = {
  name: string;
  website: string | null;
  channel: Channel;
  scope: Scope;
  regency: string | null;
  network: string | null;
  pressCouncil: PressCouncilStatus;
  pressCouncilCheckedOn: string | null;
  associations: string[];
  tags: string[];
  active: boolean;
  notes: string;
};

export type JournalistValues = {
  name: string;
  outlets: string[];
  role: string;
  email: string | null;
  whatsapp: string | null;
  phone: string | null;
  ukw: Ukw;
  ukwNumber: string | null;
  ukwYear: number | null;
  associations: string[];
  tags: string[];
  active: boolean;
  doNotContact: boolean;
  salutation: string;
  lawfulBasis: ContactPointsTable['lawful_basis'];
  source: string;
  notes: string;
};

export type RowValues = ArticleValues | OutletValues | JournalistValues;

/** What is wrong or uncertain about a cell. `refused` keeps the row out, `doubtful` asks a person. */
export type CellProblem = {
  field: FieldKey | '';
  code: ProblemCode;
  weight: 'refused' | 'doubtful' | 'note';
};

export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'noDate'
  | 'impossibleDate'
  | 'future'
  | 'monthOnly'
  | 'yearAssumed'
  | 'notUrl'
  | 'severalLinks'
  | 'tooManyLinks'
  | 'pageForLink'
  | 'unknownWord'
  | 'levelAssumed'
  | 'notMail'
  | 'notPhone'
  | 'notNumber'
  | 'nameLeftOut'
  | 'sameUrl'
  | 'sameText'
  | 'sameName'
  | 'sameContact'
  | 'twiceInFile'
  | 'changedMeanwhile'
  | 'askedForgotten'
  | 'failed';

/** One row read: a record for each link in it, or the reason for which it is no record at all. */
export type RowReading =
  | { ignored: 'empty' | 'total' | 'header' | 'heading' }
  | { records: RowValues[]; problems: CellProblem[] };
