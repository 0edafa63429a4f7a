import { isLocale, type Locale } from '#app/i18n/translate.ts';
import { localeCookie, secureCookies, themeCookie } from './cookies.server.ts';

export type Theme = 'auto' | 'light' | 'dark';

export function isTheme(text: unknown): text is Theme {
  return text === 'auto' || text === 'light' || text === 'dark';
}

/** Language of the page: `?lang=`, then the cookie, then Indonesian. */
export async function requestLocale(request: Request): Promise<Locale> {
  const asked = new URL(request.url).searchParams.get('lang');
  if (isLocale(asked)) return asked;
  const cookie: unknown = await localeCookie.parse(request.headers.get('Cookie'));
  return isLocale(cookie) ? cookie : 'id';
}

/** Light, dark or the device's choice, from the cookie. */
export async function requestTheme(request: Request): Promise<Theme> {
  const cookie: unknown = await themeCookie.parse(request.headers.get('Cookie'));
  return isTheme(cookie) ? cookie : 'auto';
}

/** Cookies that keep language and appearance on this device. */
export async function preferenceHeaders(chosen: { locale?: Locale; theme?: Theme }): Promise<Headers> {
  const headers = new Headers();
  const keep = (cookie: string) => headers.append('Set-Cookie', cookie);
  if (chosen.locale) keep(await localeCookie.serialize(chosen.locale, secureCookies()));
  if (chosen.theme) keep(await themeCookie.serialize(chosen.theme, secureCookies()));
  return headers;
}
