import type { Role } from '#app/lib/permissions.ts';

/**
 * The page to open after signing in: a path of ours, or undefined for anything that could lead elsewhere
 * (`//host`, `/\host`, a scheme, line breaks) or back into sign-in and sign-out.
 */
export function ownPath(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text))
    return undefined;
  const path = text.split(/[?#]/)[0] ?? '';
  return /^\/(masuk|keluar)(\/|\.|$)/.test(path) ? undefined : text;
}

/** Where a role begins its work: jurors have no dashboard. */
export function landingPath(role: Role): string {
  return role === 'juror' ? '/penghargaan' : '/';
}
