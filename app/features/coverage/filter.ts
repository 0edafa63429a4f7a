import { channels } from '#app/features/partners/terms.ts';
import { isDay } from '#app/lib/days.ts';
import { regencies } from '#app/lib/regencies.ts';
import { readRowId } from '#app/lib/row-id.ts';
import type { Channel } from '#db/schema/partners.ts';
import { type OpenKind, openKinds } from './open-findings/kinds.ts';
import type { PickUp } from './originality.ts';
import { type ArticleStatus, articleFormats, articleStatuses, tones } from './terms.ts';

export const pageFates = ['berubah', 'mati'] as const;
export type PageFate = (typeof pageFates)[number];

export const pickUps = ['own', 'adapted', 'verbatim', 'unknown'] as const satisfies readonly PickUp[];

/** Which articles a list shows; everything of it stands in the address. */
export type ArticleFilter = {
  search?: string;
  outletId?: number;
  journalistId?: number;
  topicId?: number;
  channel?: Channel;
  format?: string;
  regency?: string;
  headlineTone?: string;
  bodyTone?: string;
  /** Calendar days of the office, both included. */
  fromOn?: string;
  toOn?: string;
  /** A month of the office's calendar, YYYY-MM. */
  month?: string;
  status?: ArticleStatus;
  /** How much of it was copied. */
  pickUp?: PickUp;
  /** What became of the page after publication: changed, or gone. */
  page?: PageFate;
  /** What about the article waits for a person. */
  finding?: OpenKind;
  /** A release and the key of one of its messages (`messageKey`): articles that carry it. */
  kitId?: number;
  messageKey?: string;
  /** A bulk change: the articles that it changed. */
  batchId?: number;
};

/** The parameters of the address that filter. */
export const filterNames = [
  'q',
  'media',
  'jurnalis',
  'topik',
  'kanal',
  'bentuk',
  'wilayah',
  'nada',
  'nadaIsi',
  'dari',
  'sampai',
  'bulan',
  'keadaan',
  'asal',
  'bukti',
  'temuan',
  'siaran',
  'pesan',
  'perubahan',
] as const;

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | undefined {
  return allowed.find(entry => entry === value);
}

function dayOf(value: string | null): string | undefined {
  return value && isDay(value) ? value : undefined;
}

function monthOf(value: string | null): string | undefined {
  return value && isDay(`${value}-01`) ? value : undefined;
}

/** Reads the filter out of an address; what makes no sense is left out. */
export function filterFrom(params: URLSearchParams): ArticleFilter {
  return {
    search: params.get('q')?.trim() || undefined,
    outletId: readRowId(params.get('media')),
    journalistId: readRowId(params.get('jurnalis')),
    topicId: readRowId(params.get('topik')),
    channel: oneOf(params.get('kanal'), channels),
    format: oneOf(params.get('bentuk'), articleFormats),
    regency: oneOf(
      params.get('wilayah'),
      regencies.map(regency => regency.key),
    ),
    headlineTone: oneOf(params.get('nada'), [...tones, 'none']),
    bodyTone: oneOf(params.get('nadaIsi'), [...tones, 'none']),
    fromOn: dayOf(params.get('dari')),
    toOn: dayOf(params.get('sampai')),
    month: monthOf(params.get('bulan')),
    status: oneOf(params.get('keadaan'), articleStatuses),
    pickUp: oneOf(params.get('asal'), pickUps),
    page: oneOf(params.get('bukti'), pageFates),
    finding: oneOf(params.get('temuan'), openKinds),
    kitId: readRowId(params.get('siaran')),
    messageKey: params.get('pesan')?.slice(0, 300) || undefined,
    batchId: readRowId(params.get('perubahan')),
  };
}
