import type { Locale } from '#app/i18n/translate.ts';
import type { Zone } from '#app/lib/zones.ts';

export type MailLocale = Locale;

/** A rendered message. Until `personalise` has run, all three still hold {{placeholders}}. */
export interface MailContent {
  subject: string;
  html: string;
  text: string;
}

/**
 * A text filled for one recipient, still in pieces: fixed[0] values[0] fixed[1] … `fixed` is the same array for every
 * recipient, so that what is made of it can be kept.
 */
export interface FilledText {
  fixed: readonly string[];
  values: readonly string[];
}

/** One message of the product: example data in, content with placeholders out. */
export type MailTemplate<Data> = (data: Data, locale: MailLocale) => Promise<MailContent>;

/** Whose mail this is. `accentColor` is #rrggbb, anything else falls back to Gema's teal. */
export interface MailBrand {
  agencyName: string;
  accentColor: string;
  /** Absolute address of a PNG; the name stands beside it, so the mail reads the same without it. */
  logoUrl?: string;
  postalAddress?: string;
}

export interface MailContact {
  name: string;
  role?: string;
  email?: string;
  /** Telephone number as people write it ("+62 812-7400-1234" or "0812…"). */
  whatsapp?: string;
}

/** A venue, an online link, or both. */
interface MailVenue {
  name?: string;
  address?: string;
  mapUrl?: string;
  onlineUrl?: string;
}

interface MailProgrammeItem {
  /** Instant. */
  startAt?: string;
  title: string;
  speaker?: string;
}

/** What every gathering mail says about its gathering. */
export interface MailGathering {
  title: string;
  kind?: 'media_gathering' | 'press_conference' | 'site_visit' | 'iftar' | 'award_night';
  startAt: string;
  endAt: string;
  zone: Zone;
  venue: MailVenue;
  programme: MailProgrammeItem[];
  /** The line that no money is given to those who come. */
  noCash: boolean;
  googleCalendarUrl?: string;
  outlookCalendarUrl?: string;
}
