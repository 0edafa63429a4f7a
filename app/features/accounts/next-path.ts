import type { Role } from '#app/lib/permissions.ts';
import { sitePath } from '#app/lib/site-path.ts';

/** The page to open after signing in: a path of ours that does not lead back into sign-in and sign-out. */
export function ownPath(text: unknown): string | undefined {
  const path = sitePath(text);
  return path && /^\/(masuk|keluar)([/.?#]|$)/.test(path) ? undefined : path;
}

/** Where a role begins its work: jurors have no dashboard but a desk. */
export function landingPath(role: Role): string {
  return role === 'juror' ? '/juri' : '/';
}
