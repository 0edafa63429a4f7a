import { createCookie } from '@remix-run/node';
import { config } from '#app/config.server.ts';

const year = 365 * 86_400;
const base = { path: '/', sameSite: 'lax' as const };

/**
 * Lax, not Strict: people who arrive from a link in a mail stay signed in. How long a session lives is decided by its
 * row; the cookie only has to outlast it.
 */
export const sessionCookie = createCookie('gema_session', { ...base, httpOnly: true, maxAge: year });
export const localeCookie = createCookie('gema_locale', { ...base, maxAge: year });
export const themeCookie = createCookie('gema_theme', { ...base, maxAge: year });
/** The pass of a reader who gave the password of a link; its path is that of the link. */
export const bookCookie = createCookie('gema_buku', { ...base, httpOnly: true });
export const flashCookie = createCookie('gema_flash', { ...base, httpOnly: true, maxAge: 60 });

/** Cookies are Secure when the product is reached over TLS. */
export function secureCookies(): { secure: boolean } {
  return { secure: config().publicUrl.startsWith('https://') };
}
