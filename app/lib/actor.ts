import { Forbidden } from './errors.ts';
import { mayDo, type Permission, type Role } from './permissions.ts';

/** Who acts: a signed-in user, the system itself (jobs, set-up), or a person holding a personal link. */
export type Actor =
  | { kind: 'user'; userId: number; name: string; role: Role; sessionId: number }
  | { kind: 'system'; name: string }
  | { kind: 'guest'; name: string };

export const systemActor: Actor = { kind: 'system', name: 'Gema' };

/** The user id to store beside a write, or null for the system and guests. */
export function actorUserId(actor: Actor): number | null {
  return actor.kind === 'user' ? actor.userId : null;
}

/** Whether the actor holds the permission; the system may do everything, a guest nothing of the office. */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'user' && mayDo(actor.role, permission);
}

/** Throws {@link Forbidden} unless the actor holds the permission. First line of every service function. */
export function authorise(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new Forbidden();
}
