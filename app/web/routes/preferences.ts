import { redirect } from '@remix-run/node';
import { updateOwnAccount } from '#app/features/accounts/own-account.service.server.ts';
import { isLocale } from '#app/i18n/translate.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { guard } from '../guard.server.ts';
import { isTheme, preferenceHeaders } from '../preferences.server.ts';

/** POST: language and appearance, for people with and without an account. */
export const action = guard({ public: true }, async ({ ctx, request }) => {
  const form = await request.formData();
  const locale = form.get('locale');
  const theme = form.get('theme');
  const chosen = {
    locale: isLocale(locale) ? locale : undefined,
    theme: isTheme(theme) ? theme : undefined,
  };
  if (ctx.actor.kind === 'user') await updateOwnAccount(ctx, chosen);
  const to = sitePath(form.get('back')) ?? '/';
  return redirect(to, { status: 303, headers: await preferenceHeaders(chosen) });
});
