import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { boilerplateChanged } from './ports.server.ts';
import { readOffice } from './queries.server.ts';
import type { Office } from './schema.ts';

/** Replaces the office's settings. */
export async function updateOffice(ctx: Context<Db>, office: Office): Promise<void> {
  authorise(ctx.actor, 'settings.write');
  await inTransaction(ctx.db, async db => {
    const before = await readOffice(db);
    const row = { key: 'office', value: JSON.stringify(office), updated_at: ctx.now };
    await db
      .insertInto('settings')
      .values(row)
      .onConflict(conflict =>
        conflict.column('key').doUpdateSet({ value: row.value, updated_at: row.updated_at }),
      )
      .execute();
    const inside = { ...ctx, db };
    if (office.boilerplate !== before.boilerplate) await boilerplateChanged.call(inside);
    await recordAudit(inside, {
      action: 'settings.updated',
      subject: { kind: 'settings', id: null, label: office.organisation },
      changes: diffFields(before, office, Object.keys(office) as (keyof Office)[]),
    });
  });
}
