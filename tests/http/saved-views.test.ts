import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({});
});
afterAll(() => server.stop());

it('keeps a filtered list under a name, shown above it, without JavaScript', async () => {
  const officer = await server.signedIn('officer');
  const read = async (path: string) => parseHTML(await (await officer.get(path)).text()).document;
  const list = await read('/pemberitaan?nada=negative');
  const save = list.querySelector('a[href^="/tampilan/baru"]')!.getAttribute('href')!;
  const form = (await read(save)).querySelector('form#view')!;
  const hidden = (name: string) => form.querySelector(`input[name=${name}]`)!.getAttribute('value')!;
  const fields = { list: hidden('list'), query: hidden('query') };
  const refused = await officer.post(save, { ...fields, name: '', shared: 'on' });
  expect(refused.status).toBe(422);
  const again = parseHTML(await refused.text()).document;
  expect(again.querySelector('input[name=shared]')!.hasAttribute('checked')).toBe(true);
  const saved = await officer.post(save, { ...fields, name: 'Perlu dijawab', shared: 'on' });
  expect(saved.headers.get('Location')).toBe('/pemberitaan?nada=negative');
  const chip = (await read('/pemberitaan')).querySelector('.chip a[href="/pemberitaan?nada=negative"]');
  expect(chip?.textContent).toContain('Perlu dijawab');
  const leader = await server.signedIn('leader');
  const theirs = parseHTML(await (await leader.get('/pemberitaan')).text()).document;
  expect(theirs.querySelector('.chip a')?.textContent).toContain('Perlu dijawab');
  const edit = (await read('/pemberitaan'))
    .querySelector('.chip a[href^="/tampilan/"]')!
    .getAttribute('href')!;
  expect((await leader.get(edit)).status).toBe(404);
  expect((await officer.post(`${edit}/hapus`)).status).toBe(303);
  expect((await read('/pemberitaan')).querySelector('a[href="/pemberitaan?nada=negative"]')).toBeNull();
});

it('refuses a list that is none and a filter of nothing', async () => {
  const officer = await server.signedIn('officer');
  for (const query of ['daftar=users&saringan=q%3Da', 'daftar=articles&saringan=after%3Dx', ''])
    expect((await officer.get(`/tampilan/baru?${query}`)).status).toBe(404);
});
