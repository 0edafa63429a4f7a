import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

function policy(response: Response): Record<string, string[]> {
  const text = response.headers.get('Content-Security-Policy') ?? '';
  return Object.fromEntries(
    text.split(';').map(part => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

describe('every response', () => {
  const paths = ['/masuk', '/', '/tidak-ada', '/favicon.svg', '/palet', '/assets/tidak-ada.js'];

  it.each(paths)('%s carries the security headers', async path => {
    const { headers } = await server.browser().get(path);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('X-Permitted-Cross-Domain-Policies')).toBe('none');
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('X-Powered-By')).toBeNull();
    expect(headers.get('Server')).toBeNull();
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    expect(headers.get('Content-Security-Policy-Report-Only')).toBeNull();
  });

  it.each(paths)('%s enforces one strict policy', async path => {
    const response = await server.browser().get(path);
    const directives = policy(response);
    expect(directives).toMatchObject({
      'default-src': ["'self'"],
      'style-src-attr': ["'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'frame-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'", 'https://wa.me'],
      'frame-ancestors': ["'none'"],
    });
    for (const name of ['script-src', 'style-src']) {
      expect(directives[name]).toEqual(["'self'", expect.stringMatching(/^'nonce-[\w+/=]{24}'$/)]);
    }
    expect(directives).not.toHaveProperty('upgrade-insecure-requests');
  });

  it('has a nonce of its own, worn by every script of the page', async () => {
    const office = await server.signedIn('admin');
    const [first, second] = [await office.get('/akun'), await office.get('/akun')];
    const nonceOf = (response: Response) => policy(response)['script-src']?.[1]?.slice(7, -1);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const html = await first.text();
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(match => match[0]);
    expect(scripts.length).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonceOf(first)}"`);
    expect(html).not.toMatch(/\son[a-z]+="/);
  });

  it('sends no framework scripts to people without an account', async () => {
    const html = await (await server.browser().get('/masuk')).text();
    expect(html).not.toContain('<script');
  });

  it('keeps pages out of caches, and built files in them', async () => {
    const page = await server.browser().get('/masuk');
    expect(page.headers.get('Cache-Control')).toBe('private, no-store');
    const asset = /\/assets\/[\w-]+\.css/.exec(await page.text())?.[0] ?? '';
    const file = await server.browser().get(asset);
    expect(file.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });
});

describe('cookies', () => {
  it('hide the session from scripts and from other sites', async () => {
    const browser = server.browser();
    const response = await browser.post('/masuk', {
      email: 'officer@kantor.example',
      password: 'empat kata acak panjang',
    });
    const [session] = response.headers.getSetCookie().filter(line => line.startsWith('gema_session='));
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/);
    expect(session).toMatch(/; Path=\//);
    expect(session).not.toMatch(/; Secure/);
  });
});

describe('behind TLS', () => {
  let secure: TestServer;
  beforeAll(async () => {
    secure = await startServer({ env: { PUBLIC_URL: 'https://humas.example', TRUST_PROXY: '1' } });
  });
  afterAll(() => secure.stop());

  it('asks for TLS for a year and upgrades what a page loads', async () => {
    const response = await secure.browser().get('/masuk');
    expect(response.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    expect(policy(response)).toHaveProperty('upgrade-insecure-requests');
  });

  it('sets every cookie Secure', async () => {
    const form = { email: 'officer@kantor.example', password: 'empat kata acak panjang' };
    const origin = { Origin: 'https://humas.example', 'Sec-Fetch-Site': 'same-origin' };
    const response = await secure.browser().post('/masuk', form, origin);
    expect(response.status).toBe(303);
    const lines = response.headers.getSetCookie();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/; Secure/);
  });
});
