import type { Generated } from 'kysely';

export type GatheringType = 'media_gathering' | 'press_conference' | 'site_visit' | 'iftar' | 'award_night';
export type Answer = 'accepted' | 'declined' | 'tentative';

export type GatheringsTable = {
  id: Generated<number>;
  title: string;
  type: GatheringType;
  status: 'draft' | 'scheduled' | 'cancelled';
  description: string;
  venue_name: string;
  venue_address: string;
  map_url: string;
  starts_at: string;
  ends_at: string;
  zone: string;
  /** JSON `[{ time, title, speaker }]`. */
  programme: string;
  capacity: number | null;
  no_cash: number;
  contact_name: string;
  contact_whatsapp: string;
  /** RFC 5545 SEQUENCE: raised by every change of time, place or status, never lowered. */
  sequence: number;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: number;
};

export type InvitationsTable = {
  id: Generated<number>;
  gathering_id: number;
  journalist_id: number;
  outlet_id: number | null;
  name: string;
  address: string | null;
  status: 'invited' | 'withdrawn';
  answer: Answer | null;
  companions: number;
  note: string;
  answered_at: string | null;
  token_generation: number;
  attended: number | null;
  invited_at: string;
  version: number;
};

/** Every answer given, newest last. */
export type InvitationAnswersTable = {
  id: Generated<number>;
  invitation_id: number;
  at: string;
  answer: Answer;
  companions: number;
  note: string;
  source: 'link' | 'office' | 'calendar';
};
