import { addressKey } from '#app/lib/mail-address.ts';
import type { Role } from '#app/lib/permissions.ts';
import type { Db } from '#db/connection.ts';
import { engineOf } from '#db/dialect/engine.ts';

export type UserStatus = 'invited' | 'active' | 'disabled';
export type User = {
  id: number;
  email: string;
  name: string;
  role: Role;
  locale: 'id' | 'en';
  theme: 'auto' | 'light' | 'dark';
  status: UserStatus;
  lastSignedInAt: string | null;
  createdAt: string;
};

const columns = [
  'id',
  'email',
  'name',
  'role',
  'locale',
  'theme',
  'status',
  'last_signed_in_at as lastSignedInAt',
  'created_at as createdAt',
] as const;

/** One account, or undefined. */
export function findUser(db: Db, id: number): Promise<User | undefined> {
  return db.selectFrom('users').select(columns).where('id', '=', id).executeTakeFirst();
}

/** The account of a mail address in any case, or undefined. */
export function findUserByEmail(db: Db, email: string): Promise<User | undefined> {
  return db.selectFrom('users').select(columns).where('email_key', '=', addressKey(email)).executeTakeFirst();
}

/** What sign-in needs to know of an address: nothing else reads password hashes. */
export async function findCredentials(
  db: Db,
  email: string,
): Promise<{ id: number; name: string; passwordHash: string | null; status: UserStatus } | undefined> {
  return db
    .selectFrom('users')
    .select(['id', 'name', 'password_hash as passwordHash', 'status'])
    .where('email_key', '=', addressKey(email))
    .executeTakeFirst();
}

/** Accounts by name, closed ones last; an office has tens of them. */
export function listUsers(db: Db, limit = 500): Promise<User[]> {
  return db
    .selectFrom('users')
    .select(columns)
    .orderBy(eb => eb.case().when('status', '=', 'disabled').then(1).else(0).end())
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Whether anybody has an account yet. */
export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Whether an active account of one of the roles exists besides one person's own. */
export async function hasOtherOf(db: Db, roles: readonly Role[], exceptId: number | null): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('status', '=', 'active')
    .where('role', 'in', [...roles])
    .where('id', '!=', exceptId ?? 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds an account; undefined when the address already has one. */
export async function insertUser(
  db: Db,
  user: {
    email: string;
    name: string;
    role: Role;
    locale: 'id' | 'en';
    passwordHash: string | null;
    status: UserStatus;
    now: string;
  },
): Promise<number | undefined> {
  const row = await db
    .insertInto('users')
    .values({
      email: user.email,
      email_key: addressKey(user.email),
      name: user.name,
      role: user.role,
      locale: user.locale,
      theme: 'auto',
      password_hash: user.passwordHash,
      status: user.status,
      created_at: user.now,
      updated_at: user.now,
    })
    .onConflict(conflict => conflict.column('email_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** What may change about an account; only what is given is written. */
export type UserChange = Partial<Pick<User, 'name' | 'role' | 'locale' | 'theme' | 'status'>> & {
  passwordHash?: string;
  updatedAt: string;
};

/** Writes changes to one account. */
export async function updateUser(db: Db, id: number, change: UserChange): Promise<void> {
  const { passwordHash, updatedAt, ...plain } = change;
  await db
    .updateTable('users')
    .set({ ...plain, password_hash: passwordHash, updated_at: updatedAt })
    .where('id', '=', id)
    .execute();
}

/** Removes an account that was never opened. */
export async function deleteUser(db: Db, id: number): Promise<void> {
  await db.deleteFrom('users').where('id', '=', id).where('status', '=', 'invited').execute();
}

/**
 * The active admins, their rows locked until the transaction ends, so that two who remove each other at once come
 * one after the other.
 */
export async function listActiveAdminIds(db: Db): Promise<number[]> {
  let query = db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('status', '=', 'active')
    .orderBy('id')
    .limit(1000);
  if (engineOf(db) === 'postgres') query = query.forUpdate();
  return (await query.execute()).map(row => row.id);
}

const officers = (db: Db) =>
  db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('status', '=', 'active')
    .where('role', 'in', ['admin', 'officer']);

/** The people of the office who write, by name: those to whom a partner or a task can be given. */
export function listOfficers(db: Db): Promise<{ id: number; name: string }[]> {
  return officers(db).orderBy('name').orderBy('id').limit(200).execute();
}

/** Whether an account is active and of somebody who writes. */
export async function isOfficer(db: Db, id: number): Promise<boolean> {
  return (await officers(db).where('id', '=', id).executeTakeFirst()) !== undefined;
}
