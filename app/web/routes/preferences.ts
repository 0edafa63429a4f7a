import { redirect } from '@remix-run/node';
import { updatePreferences } from '#app/features/accounts/service.server.ts';
import { isLocale } from '#app/i18n/translate.ts';
import { localeCookie, secureCookies, themeCookie } from '../cookies.server.ts';
import { guard } from '../guard.server.ts';
import { isTheme } from '../preferences.server.ts';

/** POST: language and appearance, for people with and without an account. */
export const action = guard({ public: true }, async ({ ctx, request }) => {
  const form = await request.formData();
  const headers = new Headers();
  const locale = form.get('locale');
  const theme = form.get('theme');
  if (isLocale(locale)) headers.append('Set-Cookie', await localeCookie.serialize(locale, secureCookies()));
  if (isTheme(theme)) headers.append('Set-Cookie', await themeCookie.serialize(theme, secureCookies()));
  if (ctx.actor.kind === 'user') {
    await updatePreferences(ctx, {
      locale: isLocale(locale) ? locale : undefined,
      theme: isTheme(theme) ? theme : undefined,
    });
  }
  const back = String(form.get('back') ?? '/');
  return redirect(/^\/(?!\/|\\)/.test(back) ? back : '/', { status: 303, headers });
});
