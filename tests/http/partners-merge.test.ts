import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeJournalist } from '#tests/factories/partners.ts';
import type { Browser } from '#tests/support/browser.ts';
import { startOffice, type TestOffice } from '#tests/support/office.ts';
import type { TestServer } from '#tests/support/server.ts';

let server: TestServer;
let officer: Browser;
let read: TestOffice['read'];
let kept: number;
let gone: number;

beforeAll(async () => {
  ({ server, officer, read } = await startOffice(async ctx => {
    kept = await makeJournalist(ctx, { name: 'Rina Puspita' });
    gone = await makeJournalist(ctx, { name: 'Rina Puspita, S.Sos.', ukw: 'madya' });
  }));
});
afterAll(() => server.stop());

it('merges a double from the list without JavaScript, leads from its old address, and takes it back', async () => {
  const preview = `/mitra/gabung/jurnalis/${kept}/${gone}`;
  const list = await read('/mitra/ganda');
  expect(list.document.querySelector(`a[href="${preview}"]`)).not.toBeNull();
  expect((await read(`/mitra/jurnalis/${gone}`)).html).toContain('Mungkin ganda dengan');

  const { document } = await read(preview);
  const version = (name: string) => document.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
  // Where one side says nothing, nobody is asked.
  expect(document.querySelector('[name="choices.ukw"]')).toBeNull();
  expect(document.querySelector('main')?.textContent).toContain(
    'Yang masih kosong diisi dari Rina Puspita, S.Sos.: Jenjang UKW (Madya)',
  );
  const form = {
    keptVersion: version('keptVersion'),
    goneVersion: version('goneVersion'),
    'choices.name': 'gone',
  };
  const stale = await officer.post(preview, { ...form, goneVersion: '9' });
  expect(stale.status).toBe(422);
  const answer = await stale.text();
  expect(answer).toContain('diubah sejak halaman ini dibuka');
  const typed = parseHTML(answer).document.querySelector('[name="choices.name"][value=gone]');
  expect(typed?.hasAttribute('checked')).toBe(true);
  expect((await officer.post(preview, { ...form, 'choices.name': 'siapa' })).status).toBe(422);

  const merged = await officer.post(preview, form);
  expect([merged.status, merged.headers.get('Location')]).toEqual([303, `/mitra/jurnalis/${kept}`]);
  for (const old of [`/mitra/jurnalis/${gone}`, `/mitra/jurnalis/${gone}/ubah`, preview]) {
    const led = await officer.get(old);
    expect([led.status, led.headers.get('Location')]).toEqual([302, `/mitra/jurnalis/${kept}`]);
  }
  for (const again of [preview, `/mitra/gabung/jurnalis/${gone}/${kept}`]) {
    const late = await officer.post(again, form);
    expect([late.status, late.headers.get('Location')]).toEqual([303, '/mitra/ganda']);
    expect((await officer.get(again)).headers.get('Location')).toBe(`/mitra/jurnalis/${kept}`);
  }

  expect((await read('/mitra/ganda')).document.querySelector('form[action$="/batal"]')).not.toBeNull();
  const page = (await read(`/mitra/jurnalis/${kept}`)).document;
  expect(page.querySelector('main')?.textContent).toContain(
    'menggabungkan Rina Puspita, S.Sos. ke jurnalis ini',
  );
  const undo = page.querySelector('form[action$="/batal"]')!;
  const back = undo.querySelector('[name=back]')!.getAttribute('value')!;
  const undone = await officer.post(undo.getAttribute('action')!, { back });
  expect([undone.status, undone.headers.get('Location')]).toEqual([303, `/mitra/jurnalis/${kept}`]);
  expect((await read(`/mitra/jurnalis/${gone}`)).status).toBe(200);
});

it('keeps two apart, and refuses what makes no pair', async () => {
  const apart = (fields: Record<string, string>) => officer.post('/mitra/ganda/beda', fields);
  const pair = { kind: 'jurnalis', first: String(kept), second: String(gone) };
  expect((await apart(pair)).status).toBe(303);
  expect((await read('/mitra/ganda')).html).not.toContain('S.Sos.');
  expect((await apart({ ...pair, second: pair.first })).status).toBe(409);
  for (const fields of [{}, { ...pair, kind: 'lain' }, { ...pair, second: '99999999999999' }])
    expect((await apart(fields)).status).toBe(404);
  expect((await officer.get(`/mitra/gabung/jurnalis/${kept}/${kept}`)).status).toBe(404);
  expect((await officer.get(`/mitra/gabung/lain/${kept}/${gone}`)).status).toBe(404);
  const juror = await server.signedIn('juror');
  expect((await juror.get('/mitra/ganda')).status).toBe(403);
  expect((await juror.post('/mitra/gabung/1/batal')).status).toBe(403);
});

it('an admin forgets a person after reading what goes; a wrong name is refused and stays typed', async () => {
  const admin = await server.signedIn('admin');
  const path = `/mitra/jurnalis/${kept}/lupakan`;
  expect((await officer.get(path)).status).toBe(403);
  expect((await officer.post(path, {})).status).toBe(403);
  const preview = await (await admin.get(path)).text();
  expect(preview).toContain('kontak dengan dasar penyimpanan');
  const refused = await admin.post(path, { name: 'Rini', requestedOn: '2999-01-01' });
  expect(refused.status).toBe(422);
  const answer = await refused.text();
  expect(answer).toContain('Nama ini bukan nama orang yang dibuka.');
  expect(parseHTML(answer).document.querySelector('[name=name]')?.getAttribute('value')).toBe('Rini');
  expect((await admin.post(path, { name: 'Rina Puspita', requestedOn: '2999-01-01' })).status).toBe(422);
  const done = await admin.post(path, { name: ' rina  puspita ', requestedOn: '2025-01-01' });
  expect([done.status, done.headers.get('Location')]).toEqual([303, `/mitra/jurnalis/${kept}`]);
  expect((await read(`/mitra/jurnalis/${kept}`)).html).toContain(`Jurnalis ${kept} (data dihapus)`);
  expect((await read(`/mitra/jurnalis/${kept}/ubah`)).status).toBe(404);
  expect((await read('/mitra/jurnalis')).html).not.toContain('data dihapus');
  const again = await admin.get(path);
  expect([again.status, again.headers.get('Location')]).toEqual([303, `/mitra/jurnalis/${kept}`]);
  expect((await admin.get('/mitra/jurnalis/999999/lupakan')).status).toBe(404);
});
