import '#app/i18n/sections/accounts.ts';
import '#app/i18n/sections/admin.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { roles } from '#app/lib/permissions.ts';

/** The roles with what each may do, for a choice. */
export function roleOptions(t: Translate) {
  return roles.map(role => ({
    value: role,
    label: t(`accounts.role.${role}`),
    hint: t(`admin.roleHint.${role}`),
  }));
}
