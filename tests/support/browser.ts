export type Fields = Record<string, string>;

/** What a browser adds to a request of the page it shows: cookies, Origin, Sec-Fetch-Site. Follows no redirect. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie) headers.set('Cookie', cookie);
    if (!headers.has('Accept')) headers.set('Accept', 'text/html,*/*');
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  get(path: string, headers?: HeadersInit): Promise<Response> {
    return this.fetch(path, { headers });
  }

  /** Another window with the same cookies. */
  copy(): Browser {
    const other = new Browser(this.url);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** A form of our own page. */
  post(path: string, fields: Fields = {}, headers: HeadersInit = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: this.url, 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }
}
