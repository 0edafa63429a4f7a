import { isRegencyKey } from '#app/lib/regencies.ts';
import { mailStandings } from './contact-standing.ts';
import { channels, pressCouncilStatuses, scopes, ukwLevels } from './terms.ts';

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find(value => value === text) ?? null;
}

function idOf(text: string | null): number | null {
  return text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** `active=1` or `active=0`; null for both. */
function activeOf(text: string | null): boolean | null {
  return text === '1' ? true : text === '0' ? false : null;
}

function regencyOf(text: string | null): string | null {
  return text && isRegencyKey(text) ? text : null;
}

/** What the address of the outlet list asks for; anything unknown counts as not asked. */
export function readOutletFilter(params: URLSearchParams) {
  return {
    search: params.get('q')?.trim() || null,
    channel: oneOf(channels, params.get('channel')),
    scope: oneOf(scopes, params.get('scope')),
    regency: regencyOf(params.get('regency')),
    networkId: idOf(params.get('network')),
    pressCouncil: oneOf(pressCouncilStatuses, params.get('council')),
    active: activeOf(params.get('active')),
  };
}

/** What the address of the journalist list asks for. */
export function readJournalistFilter(params: URLSearchParams) {
  return {
    search: params.get('q')?.trim() || null,
    outletId: idOf(params.get('outlet')),
    regency: regencyOf(params.get('regency')),
    channel: oneOf(channels, params.get('channel')),
    ukw: oneOf(ukwLevels, params.get('ukw')),
    standing: oneOf(mailStandings, params.get('standing')),
    active: activeOf(params.get('active')),
  };
}

/** The parameters of a list that a form of the page carries along, as pairs. */
export function keptParams(address: string, without: readonly string[]): [string, string][] {
  const params = new URLSearchParams(address.split('?')[1] ?? '');
  return [...params].filter(([name]) => !['after', 'before', ...without].includes(name));
}
