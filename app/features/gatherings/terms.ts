import type { Answer, GatheringsTable, GatheringType } from '#db/schema/gatherings.ts';

/** The words the feature speaks in, in the order people read them. */
export const gatheringTypes = [
  'media_gathering',
  'press_conference',
  'site_visit',
  'iftar',
  'award_night',
] as const satisfies readonly GatheringType[];

export const answers = ['accepted', 'tentative', 'declined'] as const satisfies readonly Answer[];

export type GatheringStatus = GatheringsTable['status'];

/** Most people somebody may bring along (photographer, camera crew). */
export const mostCompanions = 5;
