import type {
  Channel,
  ContactPointsTable,
  JournalistsTable,
  PressCouncilStatus,
  Scope,
} from '#db/schema/partners.ts';

/** The words the feature speaks in: what may stand in a column, in the order people read it. */
export const channels = [
  'online',
  'print',
  'television',
  'radio',
  'photo',
  'news_agency',
] as const satisfies readonly Channel[];

export const scopes = ['national', 'regional', 'community'] as const satisfies readonly Scope[];

/** Press Council (Dewan Pers) states of an outlet, rising; `lost` says that an earlier status vanished. */
export const pressCouncilStatuses = [
  'not_recorded',
  'registered',
  'admin_verified',
  'factually_verified',
  'lost',
] as const satisfies readonly PressCouncilStatus[];

export type PressCouncil = (typeof pressCouncilStatuses)[number];

export type Ukw = JournalistsTable['ukw'];
/** Levels of the journalists' competency test (Uji Kompetensi Wartawan). */
export const ukwLevels = ['none', 'muda', 'madya', 'utama'] as const satisfies readonly Ukw[];

/** The competency test is as old as the Press Council's rule 1 of 2010; an earlier year is a slip. */
export const firstUkwYear = 2010;

export type ContactKind = ContactPointsTable['kind'];
export const contactKinds = ['email', 'whatsapp', 'phone'] as const satisfies readonly ContactKind[];

export type LawfulBasis = ContactPointsTable['lawful_basis'];
/** Grounds for processing personal data (UU PDP 27/2022, article 20); `none` means nobody wrote one down. */
export const lawfulBases = [
  'none',
  'consent',
  'contract',
  'legitimate_interest',
  'public_task',
] as const satisfies readonly LawfulBasis[];
