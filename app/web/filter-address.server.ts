import { redirect } from '@remix-run/node';

/**
 * Sends a half-filled form on to the address of the filter it holds, so that every filter has an address and
 * nothing typed is lost: 307 keeps method and body. Undefined where the form stands at that address already.
 * `names` are the filter's fields; empty ones are left out.
 */
export function toFilterAddress(form: FormData, url: URL, names: readonly string[]): Response | undefined {
  const asked = new URLSearchParams();
  for (const name of names) {
    for (const value of form.getAll(name)) {
      if (typeof value === 'string' && value.trim() !== '') asked.append(name, value.trim());
    }
  }
  const query = asked.toString();
  if (query === url.searchParams.toString()) return undefined;
  return redirect(query ? `${url.pathname}?${query}` : url.pathname, 307);
}
