/** The fields of a gathering as the form holds them; times are local. */
export type GatheringFields = {
  title: string;
  type: string;
  description: string;
  venueName: string;
  venueAddress: string;
  mapUrl: string;
  startsAt: string;
  endsAt: string;
  programme: { time: string; item: string; speaker: string }[];
  capacity: number | null;
  noCash: boolean;
  contactName: string;
  contactWhatsapp: string;
  version: number;
};
