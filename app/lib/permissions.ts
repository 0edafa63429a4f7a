/** The four roles of an account. A journalist never has one: they hold links. */
export const roles = ['admin', 'officer', 'juror', 'leader'] as const;
export type Role = (typeof roles)[number];

const staff = ['admin', 'officer'] as const;
const readers = ['admin', 'officer', 'leader'] as const;
const everyone = roles;

/**
 * The one table of who may do what. A route names its permission in `guard({ can })`, and the service checks it
 * again with `authorise`. Rules that depend on a row live in the feature's policy.ts.
 */
export const permissions = {
  'account.own': everyone,
  'dashboard.read': readers,
  'users.manage': ['admin'],
  'audit.read': ['admin', 'leader'],
  'settings.read': readers,
  'settings.write': ['admin'],
  'mailbox.read': ['admin'],
  'jobs.read': readers,
  'jobs.cancel': staff,
  'mail.read': readers,
  'mail.control': staff,
  'files.write': staff,
  'partners.read': readers,
  'partners.write': staff,
  'partners.forget': ['admin'],
  'programs.read': readers,
  'programs.write': staff,
  'coverage.read': readers,
  'coverage.write': staff,
  'reports.read': readers,
  'reports.share': staff,
  'imports.write': staff,
  'exports.everything': ['admin'],
  'kits.read': readers,
  'kits.write': staff,
  // Not what they wrote themselves: press-kits/policy.ts.
  'kits.approve': readers,
  'kits.publish': ['admin', 'officer', 'leader'],
  'kits.send': staff,
  'gatherings.read': readers,
  'gatherings.write': staff,
  'gatherings.invite': staff,
  'awards.read': everyone,
  // Jurors see neither scores nor tone before they have marked.
  'awards.standing': readers,
  'awards.write': staff,
  // NIK, tax and bank data of winners.
  'winners.private': ['admin'],
  // Two different people sign a locked result before it is published.
  'awards.sign': readers,
  'awards.publish': readers,
  // Whoever sits on a jury; which entries, the seat decides.
  'awards.judge': everyone,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role holds a permission. */
export function mayDo(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
