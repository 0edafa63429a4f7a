import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverPassword, startServer, type TestServer } from '#tests/support/server.ts';

describe('limits by address of the network', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ env: { TRUST_PROXY: '1' } });
    await server.signedIn('officer');
    await server.signedIn('admin');
  });
  afterAll(() => server.stop());

  const times = async (count: number, ask: (index: number) => Promise<Response>) => {
    const statuses: number[] = [];
    let last: Response | undefined;
    for (let i = 0; i < count; i++) {
      last = await ask(i);
      statuses.push(last.status);
    }
    return { statuses, last: last! };
  };

  it('hold for sign-in: 20 a minute', async () => {
    const here = { 'X-Forwarded-For': '203.0.113.8' };
    const { statuses, last } = await times(21, i =>
      server.browser().post('/masuk', { email: `orang${i}@kantor.example`, password: 'salah sekali' }, here),
    );
    expect(statuses.slice(0, 20).every(status => status === 422)).toBe(true);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await last.text()).toContain('Terlalu sering dicoba');
    const elsewhere = { 'X-Forwarded-For': '203.0.113.9' };
    const form = { email: 'officer@kantor.example', password: serverPassword };
    expect((await server.browser().post('/masuk', form, elsewhere)).status).toBe(303);
  });

  it('hold for recovery: 5 in a quarter of an hour, the same answer for every address', async () => {
    const { statuses, last } = await times(6, i => {
      const email = i % 2 ? 'officer@kantor.example' : 'tiada@kantor.example';
      return server.browser().post('/lupa-sandi', { email });
    });
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    expect(last.status).toBe(429);
  });

  it('hold for one-time links: 20 a minute', async () => {
    const { statuses } = await times(21, i => server.browser().get(`/sandi-baru/salah${i}`));
    expect(statuses.slice(0, 20).every(status => status === 410)).toBe(true);
    expect(statuses[20]).toBe(429);
  });

  it('hold for answers to invitations and for unsubscribing: 30 a minute', async () => {
    for (const path of ['/u/salahsalahsalahsalah01', '/b/salahsalahsalahsalah01']) {
      const { statuses } = await times(31, () => server.browser().post(path, { jawaban: 'accepted' }));
      expect(statuses.slice(0, 30).filter(status => status === 429)).toEqual([]);
      expect(statuses[30]).toBe(429);
    }
  });

  it('hold for reading pages from the web, per person: 30 a minute', async () => {
    const office = await server.signedIn('officer');
    const { statuses } = await times(31, () => office.post('/pemberitaan/baca', { source: '' }));
    expect(statuses.slice(0, 30).filter(status => status === 429)).toEqual([]);
    expect(statuses[30]).toBe(429);
    const other = await (await server.signedIn('admin')).post('/pemberitaan/baca', { source: '' });
    expect(other.status).not.toBe(429);
  });

  it('lets a mail program unsubscribe in one click from anywhere, and nothing else', async () => {
    const body = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    const headers = { 'X-Forwarded-For': '203.0.113.10' };
    const unknown = await server.browser().fetch('/b/salahsalahsalahsalah01', { ...body, headers });
    expect(unknown.status).toBe(404);
    const answer = await server.browser().fetch('/u/salahsalahsalahsalah01', { ...body, headers });
    expect(answer.status).toBe(403);
  });
});
