import { bareName } from '#app/features/partners/bare-names.ts';
import { plainHost } from '#app/features/partners/hosts.ts';
import { compactKey, nameKey } from '#app/features/partners/names.ts';
import type { Db } from '#db/connection.ts';
import type { Channel } from '#db/schema/partners.ts';
import { outletRoot } from './spellings.ts';

export type KnownOutlet = { id: number; name: string; channel: Channel };
export type KnownPerson = { id: number; name: string };
export type Found<T> = { match: T; how: 'same' | 'similar' } | { match: undefined; how: 'several' | 'none' };

/** Every outlet or person once, under the keys by which spellings meet. */
class Index<T> {
  readonly exact = new Map<string, T[]>();
  readonly near = new Map<string, T[]>();

  put(keys: { exact: string; near: readonly string[] }, entry: T): void {
    this.exact.set(keys.exact, [...(this.exact.get(keys.exact) ?? []), entry]);
    for (const key of new Set(keys.near)) if (key) this.near.set(key, [...(this.near.get(key) ?? []), entry]);
  }

  find(keys: { exact: string; near: string }): Found<T> {
    const same = this.exact.get(keys.exact) ?? [];
    if (same.length === 1) return { match: same[0]!, how: 'same' };
    const similar = same.length > 0 ? same : (this.near.get(keys.near) ?? []);
    if (similar.length === 1) return { match: similar[0]!, how: 'similar' };
    return { match: undefined, how: similar.length > 1 ? 'several' : 'none' };
  }
}

/** Finds the recorded outlet of a spelling: equal name, else the same root of name or host. */
export async function outletFinder(db: Db): Promise<(value: string) => Found<KnownOutlet>> {
  const rows = await db
    .selectFrom('outlets')
    .select(['id', 'name', 'channel', 'host'])
    .orderBy('id')
    .execute();
  const index = new Index<KnownOutlet>();
  const hosts = new Map<string, KnownOutlet>();
  for (const { host, ...outlet } of rows) {
    index.put(
      { exact: nameKey(outlet.name), near: [outletRoot(outlet.name), host ? outletRoot(host) : ''] },
      outlet,
    );
    if (host && !hosts.has(host)) hosts.set(host, outlet);
  }
  return value => {
    const hosted = hosts.get(
      plainHost(
        value
          .trim()
          .replace(/^https?:\/\//i, '')
          .replace(/\/.*$/, ''),
      ),
    );
    if (hosted) return { match: hosted, how: 'similar' };
    return index.find({ exact: nameKey(value), near: outletRoot(value) });
  };
}

/** Finds the recorded journalist of a spelling, titles left aside. */
export async function personFinder(db: Db): Promise<(value: string) => Found<KnownPerson>> {
  const rows = await db
    .selectFrom('journalists')
    .select(['id', 'name'])
    .where('forgotten_at', 'is', null)
    .orderBy('id')
    .execute();
  const index = new Index<KnownPerson>();
  for (const person of rows)
    index.put({ exact: nameKey(person.name), near: [compactKey(bareName(person.name))] }, person);
  return value => index.find({ exact: nameKey(value), near: compactKey(bareName(value)) });
}
