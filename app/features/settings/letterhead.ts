import type { Office } from './schema.ts';

/** What every mail says about its sender. */
export function letterhead(office: Office) {
  return {
    agencyName: office.organisation,
    accentColor: office.accent,
    postalAddress: office.address || undefined,
  };
}
