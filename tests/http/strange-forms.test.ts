import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** What a form of another make answers: refused as the sender's fault, and nothing in the log of faults. */
async function refused(response: Response): Promise<void> {
  expect(response.status).toBe(422);
  expect((await response.text()).length).toBeLessThan(100_000);
}

describe('a form that no page of ours sends', () => {
  it.each([
    ['a list of a hundred million rows', { 'email[99999999]': 'x' }],
    ['a list within a list', { 'a[0].b[99999999].c': 'x' }],
    ['a row named like a property', { 'a[0]': 'x', 'a.99999999': 'y' }],
    ['a name without end', { [`a${'[0]'.repeat(5000)}`]: 'x' }],
    [
      'a button for row 99999999',
      { __intent__: '{"type":"update","payload":{"name":"a","index":99999999,"value":1}}' },
    ],
    ['a button for a far row', { __intent__: '{"type":"insert","payload":{"name":"a[99999999].b"}}' }],
    ['a button that says nothing', { __intent__: '{' }],
    ['a button of no list', { __intent__: '{"type":"insert","payload":{"name":"__proto__.x"}}' }],
    ['a button that does the unknown', { __intent__: '{"type":"nope"}' }],
    ['a state of its own', { __state__: '{' }],
  ])('is refused for %s, from anybody', async (_what, fields) => {
    await refused(await server.browser().post('/masuk', fields as unknown as Record<string, string>));
    expect(server.child.exitCode).toBeNull();
  });

  it('is refused with more fields than any page has', async () => {
    const body = new URLSearchParams(Array.from({ length: 10_001 }, () => ['email', 'x']));
    const headers = { Origin: server.url };
    const office = await server.signedIn('officer');
    await refused(await office.fetch('/akun', { method: 'POST', body, headers }));
  });

  it.each([
    ['application/json', '{"email":"x"}'],
    ['text/plain', 'email=x'],
    ['multipart/form-data', '--x\r\n'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nx'],
  ])('is refused as %s that cannot be read', async (type, body) => {
    const headers = { Origin: server.url, 'Content-Type': type };
    await refused(await server.browser().fetch('/masuk', { method: 'POST', body, headers }));
    expect(server.output()).not.toContain('request failed');
  });
});

it.each(['/\t/jahat.example', '/é😀', '/\n/jahat.example'])('never leads to %j', async back => {
  const response = await server.browser().post('/preferensi', { theme: 'dark', back });
  expect(response.status).toBe(303);
  expect(response.headers.get('Location')).toBe('/');
});

it('leaves out days of a list that the calendar has not', async () => {
  const office = await server.signedIn('officer');
  const response = await office.get('/pemberitaan?dari=2026-02-31&sampai=9999-99-99');
  expect(response.status).toBe(200);
});

it('knows no address with a NUL in it', async () => {
  for (const path of ['/ruang-pers?q=%00', '/ruang-pers/a%00b']) {
    expect((await server.browser().get(path)).status).toBe(404);
  }
});

it('takes a NUL out of what is typed', async () => {
  const office = await server.signedIn('officer');
  const form = { headline: 'Siaran\0 pers', dateline: 'Jambi' };
  const response = await office.post('/siaran-pers/baru', form);
  expect(response.status).toBe(303);
  const page = await office.get(response.headers.get('Location')!);
  expect(await page.text()).toContain('Siaran pers');
});

it('reads no large form of people without an account', async () => {
  const response = await server.browser().post('/masuk', { email: 'a'.repeat(100_000) });
  expect(response.status).toBe(413);
  expect((await response.text()).length).toBeLessThan(50_000);
});
