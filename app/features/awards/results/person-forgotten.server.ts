import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';
import { dossierPurpose } from './announcement.server.ts';

/**
 * Results that were locked and certificates that were issued stay as they are: what was awarded to whom was published, and
 * a snapshot that is changed proves nothing. What leads to the person goes: dossiers open no more and their pages are
 * deleted, objections lose name and address, certificates the address.
 */
export async function eraseResults(
  { db, now }: Context<Db>,
  { journalistIds, traces }: PersonForgotten,
): Promise<ForgottenCount> {
  const mine = [0, ...journalistIds];
  const works = db.selectFrom('works').select('id').where('journalist_id', 'in', mine);
  const dossiers = await db
    .selectFrom('award_dossiers')
    .select('id')
    .where(eb =>
      eb.or([
        eb.and([eb('board', '=', 'journalists'), eb('entrant_id', 'in', mine)]),
        eb.and([eb('board', '=', 'works'), eb('entrant_id', 'in', works)]),
      ]),
    )
    .execute();
  const dossierIds = [0, ...dossiers.map(({ id }) => id)];
  await db
    .deleteFrom('run_dossiers')
    .where(eb =>
      eb.or([
        eb.and([eb('board', '=', 'journalists'), eb('entrant_id', 'in', mine)]),
        eb.and([eb('board', '=', 'works'), eb('entrant_id', 'in', works)]),
      ]),
    )
    .execute();
  await db
    .updateTable('link_tokens')
    .set({ withdrawn_at: now })
    .where('purpose', '=', dossierPurpose)
    .where('row_id', 'in', dossierIds)
    .where('withdrawn_at', 'is', null)
    .execute();
  const addresses = ['', ...traces.addresses.map(address => address.toLowerCase())];
  const objections = await db
    .updateTable('objections')
    .set({ sender: erased, email: null })
    .where(eb => eb.or([eb('dossier_id', 'in', dossierIds), eb(eb.fn('lower', ['email']), 'in', addresses)]))
    .returning('id')
    .execute();
  const own = db
    .selectFrom('awards')
    .innerJoin('round_entries as e', 'e.id', 'awards.entry_id')
    .leftJoin('works', 'works.id', 'e.work_id')
    .select('awards.id')
    .where(eb => eb(eb.fn.coalesce('e.journalist_id', 'works.journalist_id'), 'in', mine));
  const certificates = await db
    .updateTable('certificates')
    .set({ email: null })
    .where('email', 'is not', null)
    .where(eb => eb.or([eb('award_id', 'in', own), eb(eb.fn('lower', ['email']), 'in', addresses)]))
    .returning('id')
    .execute();
  return { thing: 'results', count: dossiers.length + objections.length + certificates.length };
}
