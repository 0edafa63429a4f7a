import { findOutletDoubles } from '#app/features/partners/doubles.queries.server.ts';
import { createJournalist } from '#app/features/partners/journalists.service.server.ts';
import { nameKey } from '#app/features/partners/names.ts';
import { createOutlet } from '#app/features/partners/outlets.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { Channel } from '#db/schema/partners.ts';
import { type ImportName, listNames } from './rows.queries.server.ts';
import { spellingKey } from './spellings.ts';

type Outlet = { id: number; name: string; channel: Channel };
type Person = { id: number; name: string };

/**
 * Turns the spellings of a batch into outlets and people, making those that are new when the first row needs them. What
 * a transaction made is forgotten again with `forget` when it failed.
 */
export class CommitNames {
  private readonly names = new Map<string, ImportName>();
  private outlets = new Map<string, Outlet>();
  private people = new Map<string, Person>();
  private made: (() => void)[] = [];

  static async open(db: Db, batchId: number): Promise<CommitNames> {
    const self = new CommitNames();
    for (const name of await listNames(db, batchId)) self.names.set(`${name.names} ${name.key}`, name);
    return self;
  }

  /** The transaction is through: what it made stays. */
  keep(): void {
    this.made = [];
  }

  /** The transaction failed: what it made is not there. */
  forget(): void {
    for (const undo of this.made.splice(0)) undo();
  }

  private async settle(db: Db, name: ImportName, targetId: number): Promise<void> {
    // One row of a group carries the mark by which undoing finds what was made.
    await db
      .updateTable('import_names')
      .set({ target_id: targetId, created: 1 })
      .where('id', '=', name.id)
      .execute();
    const alike = [...this.names.values()].filter(
      other =>
        other.names === name.names &&
        other.targetId === null &&
        nameKey(other.chosen) === nameKey(name.chosen),
    );
    for (const other of alike) other.targetId = targetId;
    this.made.push(() => {
      for (const other of alike) other.targetId = null;
    });
    const others = alike.filter(other => other.id !== name.id).map(other => other.id);
    if (others.length > 0)
      await db.updateTable('import_names').set({ target_id: targetId }).where('id', 'in', others).execute();
  }

  /** The outlet of a spelling; undefined when it was left out. `hint` describes it in case it is made now. */
  async outlet(
    ctx: Context<Db>,
    value: string,
    hint: { channel: Channel | null; host: string | null },
  ): Promise<Outlet | undefined> {
    const key = spellingKey(value);
    const cached = this.outlets.get(key);
    if (cached) return cached;
    const name = this.names.get(`outlet ${key}`);
    if (!name || name.chosen === '') return undefined;
    if (name.targetId === null) {
      const host =
        hint.host && (await findOutletDoubles(ctx.db, { name: name.chosen, host: hint.host })).length === 0;
      const id = await createOutlet(ctx, {
        name: name.chosen,
        channel: hint.channel ?? 'online',
        scope: 'regional',
        website: host ? `https://${hint.host}` : null,
      });
      await this.settle(ctx.db, name, id);
    }
    const row = await ctx.db
      .selectFrom('outlets')
      .select(['id', 'name', 'channel'])
      .where('id', '=', name.targetId!)
      .executeTakeFirst();
    if (!row) return undefined;
    this.outlets.set(key, row);
    this.made.push(() => this.outlets.delete(key));
    return row;
  }

  /** The journalist of a spelling, made for `outletId` when new; undefined when left out. */
  async person(ctx: Context<Db>, value: string, outletId: number): Promise<Person | undefined> {
    const key = spellingKey(value);
    const cached = this.people.get(key);
    if (cached) return cached;
    const name = this.names.get(`journalist ${key}`);
    if (!name || name.chosen === '') return undefined;
    if (name.targetId === null) {
      const id = await createJournalist(ctx, { name: name.chosen, affiliations: [{ outletId }] });
      await this.settle(ctx.db, name, id);
    }
    const row = await ctx.db
      .selectFrom('journalists')
      .select(['id', 'name'])
      .where('id', '=', name.targetId!)
      .executeTakeFirst();
    if (!row) return undefined;
    this.people.set(key, row);
    this.made.push(() => this.people.delete(key));
    return row;
  }
}
