import { channels, scopes } from '#app/features/partners/terms.ts';
import { isRegencyKey } from '#app/lib/regencies.ts';

/** The names a filter's fields have in the form and in the address. */
export const inviteFilterFields = ['q', 'kanal', 'jangkauan', 'wilayah', 'media'] as const;

/** What the address of the invite page asks for; anything unknown counts as not asked. */
export function readInviteFilter(params: URLSearchParams) {
  const regency = params.get('wilayah') ?? '';
  const outlet = params.get('media') ?? '';
  return {
    search: params.get('q')?.trim() || null,
    channel: channels.find(value => value === params.get('kanal')) ?? null,
    scope: scopes.find(value => value === params.get('jangkauan')) ?? null,
    regency: isRegencyKey(regency) ? regency : null,
    outletId: /^[1-9]\d{0,14}$/.test(outlet) ? Number(outlet) : null,
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
