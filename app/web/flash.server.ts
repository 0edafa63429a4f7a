import { redirect } from '@remix-run/node';
import type { MessageKey, Values } from '#app/i18n/translate.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { flashCookie, secureCookies } from './cookies.server.ts';

export type FlashMessage = {
  kind: 'done' | 'problem';
  key: MessageKey;
  values?: Values;
  /** Offers to take back what was done: a button that posts these fields. */
  undo?: { action: string; fields: Record<string, string> };
};

/** 303 to `to` with a message shown once on the next page. */
export async function redirectWithFlash(
  to: string,
  key: MessageKey,
  options: {
    values?: Values;
    kind?: FlashMessage['kind'];
    undo?: FlashMessage['undo'];
    headers?: Headers;
  } = {},
): Promise<Response> {
  const headers = options.headers ?? new Headers();
  const { kind = 'done', values, undo } = options;
  const message: FlashMessage = { kind, key, values, undo };
  headers.append('Set-Cookie', await flashCookie.serialize(message, secureCookies()));
  return redirect(to, { status: 303, headers });
}

/**
 * Runs one small act (a button without a form around it) and goes to `to`: with the message that it is done, or with
 * the reason that a Conflict or an Invalid gives, or that somebody has removed the thing.
 */
export async function actThenRedirect(
  to: string,
  doneKey: MessageKey,
  act: () => Promise<unknown>,
): Promise<Response> {
  try {
    await act();
  } catch (error) {
    if (error instanceof NotFound) return redirectWithFlash(to, 'errors.actGone', { kind: 'problem' });
    const [refused] = error instanceof Invalid ? Object.values(error.fields).flat() : [];
    const key = error instanceof Conflict ? error.messageKey : refused;
    if (key === undefined) throw error;
    return redirectWithFlash(to, key as MessageKey, { kind: 'problem' });
  }
  return redirectWithFlash(to, doneKey);
}

/** The waiting message, if any. The reader clears the cookie. */
export async function readFlash(request: Request): Promise<FlashMessage | null> {
  const value: unknown = await flashCookie.parse(request.headers.get('Cookie'));
  if (!value || typeof value !== 'object' || typeof (value as FlashMessage).key !== 'string') return null;
  return value as FlashMessage;
}

export async function clearFlash(): Promise<string> {
  return flashCookie.serialize('', { ...secureCookies(), maxAge: 0 });
}
