import { isRegencyKey } from '#app/lib/regencies.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { mailStandings } from './contact-standing.ts';
import { labelKey } from './labels.ts';
import { checkStates } from './press-council.ts';
import { channels, pressCouncilStatuses, scopes, ukwLevels } from './terms.ts';

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find(value => value === text) ?? null;
}

/** `keadaan=1` for active, `keadaan=0` for inactive; null for both. */
function activeOf(text: string | null): boolean | null {
  return text === '1' ? true : text === '0' ? false : null;
}

function regencyOf(text: string | null): string | null {
  return text && isRegencyKey(text) ? text : null;
}

/** Whose partners: `saya` is whoever looks, so that a shared view shows everybody their own; `tanpa` nobody's. */
function ownerOf(text: string | null, me: number | null): number | 'none' | null {
  if (text === 'saya') return me;
  return text === 'tanpa' ? 'none' : (readRowId(text) ?? null);
}

/** What both lists can be asked for, with the word for the owner as it stands in the address. */
function readCare(params: URLSearchParams, me: number | null) {
  return {
    association: labelKey(params.get('asosiasi') ?? '') || null,
    tag: labelKey(params.get('label') ?? '') || null,
    owner: ownerOf(params.get('penanggung'), me),
  };
}

/** What the address of the outlet list asks for; anything unknown counts as not asked. `me`: the account that looks. */
export function readOutletFilter(params: URLSearchParams, me: number | null) {
  return {
    search: params.get('q')?.trim() || null,
    channel: oneOf(channels, params.get('kanal')),
    scope: oneOf(scopes, params.get('jangkauan')),
    regency: regencyOf(params.get('wilayah')),
    networkId: readRowId(params.get('jaringan')) ?? null,
    pressCouncil: oneOf(pressCouncilStatuses, params.get('dewan-pers')),
    checked: oneOf(checkStates, params.get('periksa')),
    ...readCare(params, me),
    active: activeOf(params.get('keadaan')),
  };
}

/** What the address of the journalist list asks for. `me`: the account that looks. */
export function readJournalistFilter(params: URLSearchParams, me: number | null) {
  return {
    search: params.get('q')?.trim() || null,
    outletId: readRowId(params.get('media')) ?? null,
    regency: regencyOf(params.get('wilayah')),
    channel: oneOf(channels, params.get('kanal')),
    ukw: oneOf(ukwLevels, params.get('ukw')),
    ...readCare(params, me),
    standing: oneOf(mailStandings, params.get('kontak')),
    active: activeOf(params.get('keadaan')),
  };
}

/** As many rows of a list are changed together. */
export const mostAtOnce = 2000;

/** The parameters of a list that a form of the page carries along, as pairs. */
export function keptParams(address: string, without: readonly string[]): [string, string][] {
  const params = new URLSearchParams(address.split('?')[1] ?? '');
  return [...params].filter(([name]) => !['after', 'before', ...without].includes(name));
}
