import type { Permission } from '#app/lib/permissions.ts';

/** What a person must be allowed to do to stop a job of a kind: those of accounts concern who may sign in. */
export function cancelPermission(kind: string): Permission {
  return kind.startsWith('accounts.') ? 'users.manage' : 'jobs.cancel';
}
