import { createJournalist, type JournalistInput } from '#app/features/partners/journalists.service.server.ts';
import { createOutlet, type OutletInput } from '#app/features/partners/outlets.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

let counter = 0;

/** A recorded outlet; "Kabar Uji 1", online and regional, unless told otherwise. Returns its id. */
export async function makeOutlet(ctx: Context<Db>, input: Partial<OutletInput> = {}): Promise<number> {
  counter += 1;
  return createOutlet(ctx, {
    name: `Kabar Uji ${counter}`,
    channel: 'online',
    scope: 'regional',
    website: `https://kabaruji${counter}.example`,
    ...input,
  });
}

/**
 * A recorded journalist whom mail may reach, writing for an outlet of their own unless `outletId` names one (null:
 * for none). Returns the id.
 */
export async function makeJournalist(
  ctx: Context<Db>,
  input: Partial<JournalistInput> & { outletId?: number | null; email?: string | null } = {},
): Promise<number> {
  counter += 1;
  const { outletId, email = `wartawan${counter}@kabaruji.example`, ...rest } = input;
  const outlet = outletId === undefined ? await makeOutlet(ctx) : outletId;
  return createJournalist(ctx, {
    name: `Wartawan Uji ${counter}`,
    salutation: 'Bapak',
    affiliations: outlet ? [{ outletId: outlet, role: 'Reporter' }] : [],
    contacts: email
      ? [
          {
            kind: 'email',
            value: email,
            lawfulBasis: 'consent',
            source: 'Kartu nama',
            obtainedOn: '2025-01-10',
          },
        ]
      : [],
    ...rest,
  });
}
