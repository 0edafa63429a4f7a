import { channels, scopes } from '#app/features/partners/terms.ts';
import { isRegencyKey } from '#app/lib/regencies.ts';
import { readRowId } from '#app/lib/row-id.ts';

/** The names a filter's fields have in the form and in the address. */
export const inviteFilterFields = ['q', 'kanal', 'jangkauan', 'wilayah', 'media'] as const;

/** What the address of the invite page asks for; anything unknown counts as not asked. */
export function readInviteFilter(params: URLSearchParams) {
  const regency = params.get('wilayah') ?? '';
  return {
    search: params.get('q')?.trim() || null,
    channel: channels.find(value => value === params.get('kanal')) ?? null,
    scope: scopes.find(value => value === params.get('jangkauan')) ?? null,
    regency: isRegencyKey(regency) ? regency : null,
    outletId: readRowId(params.get('media')) ?? null,
  };
}

export type InviteFilter = ReturnType<typeof readInviteFilter>;

/** The same as the people's query takes it. */
export function contactFilter({ search, channel, scope, regency, outletId }: InviteFilter) {
  return {
    search,
    channels: channel ? [channel] : [],
    scopes: scope ? [scope] : [],
    regencies: regency ? [regency] : [],
    outletIds: outletId ? [outletId] : [],
  };
}
