import { channels, scopes } from '#app/features/partners/terms.ts';
import { isRegencyKey } from '#app/lib/regencies.ts';
import { readRowId } from '#app/lib/row-id.ts';

/** Which journalists a kit is meant for. */
export type AudienceFilter = {
  channels: (typeof channels)[number][];
  scopes: (typeof scopes)[number][];
  regencies: string[];
  outletIds: number[];
  /** A saved segment that they belong to; null for any. */
  segmentId: number | null;
  search: string;
};

/** The names a filter's fields have in the form and in the address. */
export const filterFields = ['q', 'kanal', 'jangkauan', 'wilayah', 'media', 'segmen'] as const;

/** Journalists without any narrowing. */
export const everybody: AudienceFilter = {
  channels: [],
  scopes: [],
  regencies: [],
  outletIds: [],
  segmentId: null,
  search: '',
};

/** The filter an address asks for; what it does not know it leaves out. */
export function audienceFilter(params: URLSearchParams): AudienceFilter {
  const among = <T extends string>(name: string, known: readonly T[]) =>
    known.filter(value => params.getAll(name).includes(value));
  return {
    channels: among('kanal', channels),
    scopes: among('jangkauan', scopes),
    regencies: params.getAll('wilayah').filter(isRegencyKey),
    outletIds: params
      .getAll('media')
      .map(readRowId)
      .filter(id => id !== undefined)
      .slice(0, 50),
    segmentId: readRowId(params.get('segmen') ?? '') ?? null,
    search: (params.get('q') ?? '').trim().slice(0, 100),
  };
}
