/**
 * The demo data as plain values. Records point at each other by keys ("ref"), never by database ids; the seeding
 * script turns them into rows through the services.
 */

import type { RegencyKey } from '#app/lib/regencies.ts';
import type { ArticleFormat, Tone } from '#db/schema/coverage.ts';
import type { Answer, GatheringType } from '#db/schema/gatherings.ts';
import type { Channel, PressCouncilStatus, Scope } from '#db/schema/partners.ts';
import type { Doc } from './tiptap.ts';
import type { TopicCode } from './topic-codes.ts';

/** How an outlet works: decides how much of its coverage copies releases, and how deep the rest goes. */
export type Habit = 'copyist' | 'mixed' | 'reporter' | 'feature';

export type DemoNetwork = { key: string; name: string };

export type DemoOutlet = {
  key: string;
  name: string;
  channel: Channel;
  scope: Scope;
  /** Where the newsroom sits; null for national outlets. */
  regency: RegencyKey | null;
  network: string | null;
  website: string;
  host: string;
  pressCouncil: PressCouncilStatus;
  pressCouncilCheckedOn: string | null;
  pressCouncilEvidence: string | null;
  notes: string;
  habit: Habit;
  /** Relative number of articles. */
  output: number;
};

export type DemoAffiliation = { outlet: string; role: string; fromOn: string; toOn: string | null };

export type DemoContact = {
  kind: 'email' | 'whatsapp';
  value: string;
  primary: boolean;
  lawfulBasis: 'none' | 'consent' | 'legitimate_interest';
  source: string;
  obtainedOn: string | null;
};

export type DemoJournalist = {
  key: string;
  name: string;
  salutation: 'Bapak' | 'Ibu';
  ukw: 'none' | 'muda' | 'madya' | 'utama';
  affiliations: DemoAffiliation[];
  contacts: DemoContact[];
  doNotContact: boolean;
  /** Asked to get no more bulk mail; invitations and answers stay possible. */
  unsubscribed: boolean;
  notes: string;
};

export type DemoRelease = {
  key: string;
  slug: string;
  headline: string;
  dateline: string;
  doc: Doc;
  keyMessages: string[];
  boilerplate: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  status: 'draft' | 'published';
  publishedAt: string | null;
  embargoUntil: string | null;
  topics: TopicCode[];
  regency: RegencyKey | null;
  /** Other headlines the outlets gave it. */
  angles: string[];
  /** One of the shorter releases from before the press room was kept in Gema. */
  archived: boolean;
  speakers: DemoSpokesperson[];
};

/** Where a text came from; only tests and curious people need it. */
export type Origin =
  | { kind: 'own'; story: string }
  | { kind: 'release_verbatim' | 'release_edited'; release: string }
  | { kind: 'syndicated' | 'plagiarised'; article: string };

export type DemoSpokesperson = { name: string; title: string };

export type DemoArticle = {
  ref: string;
  outlet: string;
  journalists: string[];
  /** The byline as printed; "Redaksi" when no journalist is named. */
  byline: string;
  url: string | null;
  title: string;
  publishedAt: string;
  dateline: string;
  rubric: string;
  body: string;
  format: ArticleFormat;
  /** Length on air for television and radio. */
  seconds: number | null;
  ownSources: number;
  fieldReporting: boolean;
  headlineTone: Tone;
  bodyTone: Tone;
  topics: TopicCode[];
  regency: RegencyKey | null;
  spokespersons: DemoSpokesperson[];
  status: 'suggested' | 'approved' | 'dismissed';
  statusReason: string;
  foundBy: 'officer' | 'feed';
  origin: Origin;
};

export type DemoInvitation = {
  journalist: string;
  outlet: string;
  invitedAt: string;
  answers: { at: string; answer: Answer; companions: number; note: string }[];
  /** Null while the gathering lies ahead. */
  attended: boolean | null;
  checkedInAt: string | null;
};

export type DemoGathering = {
  key: string;
  title: string;
  type: GatheringType;
  status: 'draft' | 'scheduled';
  description: string;
  venueName: string;
  venueAddress: string;
  mapUrl: string;
  startsAt: string;
  endsAt: string;
  programme: { time: string; title: string; speaker: string }[];
  capacity: number | null;
  contactName: string;
  contactWhatsapp: string;
  invitations: DemoInvitation[];
};

export type DemoSeason = {
  key: string;
  name: string;
  startsOn: string;
  endsOn: string;
  status: 'open' | 'finished';
  topics: TopicCode[];
  leagues: { name: string; scope: Scope; channel: Channel | null }[];
};

export type DemoFigure = {
  code: string;
  label: string;
  value: number;
  unit: string;
  segment: string;
  source: string;
  legalBasis: string;
  effectiveFromOn: string;
  effectiveToOn: string | null;
};

export type DemoTarget = {
  year: number;
  label: string;
  unit: string;
  baseline: number;
  current: number;
  goal: number;
  source: string;
  measuredOn: string;
};

export type DemoUser = {
  email: string;
  name: string;
  role: 'admin' | 'officer' | 'juror' | 'leader';
  locale: 'id' | 'en';
};
