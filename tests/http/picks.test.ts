import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { createGathering } from '#app/features/gatherings/service.server.ts';
import { gatheringInput, makeGathering } from '#tests/factories/gatherings.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let officer: Browser;
let kit: number;
let gathering: number;
let draft: number;
let print: number;
let radio: number;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  server = await startServer({
    dataDir,
    fill: async ctx => {
      kit = await makePublishedKit(ctx);
      gathering = await makeGathering(ctx, { title: 'Temu Media', capacity: 1 });
      draft = await createGathering(ctx, gatheringInput(ctx));
      const paper = await makeOutlet(ctx, { name: 'Koran Uji', channel: 'print' });
      const station = await makeOutlet(ctx, { name: 'Radio Uji', channel: 'radio' });
      print = await makeJournalist(ctx, { name: 'Citra Cetak', outletId: paper });
      radio = await makeJournalist(ctx, { name: 'Rina Radio', outletId: station });
    },
  });
  officer = await server.signedIn('officer');
});
afterAll(() => server.stop());

type Pairs = [string, string][];

/** Sends a form as a browser without scripts: repeated names, and a 307 followed with the same body. */
async function send(
  path: string,
  pairs: Pairs,
): Promise<{ address: string; document: Document; status: number }> {
  const response = await officer.fetch(path, {
    method: 'POST',
    body: new URLSearchParams(pairs),
    headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
  });
  if (response.status === 307) return send(response.headers.get('Location')!, pairs);
  const { document } = parseHTML(await response.text());
  return { address: path, document: document as unknown as Document, status: response.status };
}

const ticked = (document: Document, name: string) =>
  [...document.querySelectorAll(`input[type=checkbox][name=${name}]`)]
    .filter(box => box.hasAttribute('checked'))
    .map(box => Number(box.getAttribute('value')));
const outside = (document: Document) =>
  [...document.querySelectorAll('input[name=outside]')].map(box => Number(box.getAttribute('value')));

describe('a release about to be sent, without JavaScript', () => {
  it('keeps the covering note and the picks while people are looked for', async () => {
    const path = `/siaran-pers/${kit}/kirim`;
    const fields: Pairs = [
      ['version', '2'],
      ['note', 'Mohon dimuat'],
      ['offered', '2'],
    ];
    // One of two was unticked; then only radio is looked at.
    const looked = await send(path, [
      ...fields,
      ['journalistId', String(print)],
      ['kanal', 'radio'],
      ['q', ''],
      ['what', 'filter'],
    ]);
    expect(looked).toMatchObject({ status: 200, address: `${path}?kanal=radio` });
    expect(looked.document.querySelector('textarea[name=note]')?.textContent).toBe('Mohon dimuat');
    expect(ticked(looked.document, 'journalistId')).toEqual([]);
    expect(outside(looked.document)).toEqual([print]);
    // The chip is taken off again: the unticked one stays unticked.
    const back = await send(path, [...fields, ['outside', String(print)], ['what', 'keep']]);
    expect(ticked(back.document, 'journalistId')).toEqual([print]);
    expect(back.document.querySelector('textarea[name=note]')?.textContent).toBe('Mohon dimuat');
  });

  it('takes the filter itself for the choice while nobody was unticked', async () => {
    const path = `/siaran-pers/${kit}/kirim`;
    const pairs: Pairs = [
      ['version', '2'],
      ['offered', '2'],
      ['journalistId', String(print)],
      ['journalistId', String(radio)],
      ['kanal', 'radio'],
      ['what', 'filter'],
    ];
    const { document } = await send(path, pairs);
    expect(ticked(document, 'journalistId')).toEqual([radio]);
    expect(outside(document)).toEqual([]);
  });
});

describe('the invite page, without JavaScript', () => {
  it('starts with nobody picked, and keeps picks through filters, outside of them too', async () => {
    const path = `/kegiatan/${gathering}/undang`;
    const fresh = parseHTML(await (await officer.get(path)).text()).document as unknown as Document;
    expect(ticked(fresh, 'journalist')).toEqual([]);
    const looked = await send(path, [
      ['journalist', String(print)],
      ['q', 'rina'],
      ['what', 'filter'],
    ]);
    expect(looked.address).toBe(`${path}?q=rina`);
    expect(outside(looked.document)).toEqual([print]);
    expect(looked.document.body.textContent).toContain('1 pilihan di luar saringan tetap ikut');
    const all = await send(looked.address, [
      ['outside', String(print)],
      ['what', 'all'],
    ]);
    expect(ticked(all.document, 'journalist')).toEqual([radio]);
    expect(outside(all.document)).toEqual([print]);
    const none = await send(looked.address, [
      ['outside', String(print)],
      ['what', 'none'],
    ]);
    expect([...ticked(none.document, 'journalist'), ...outside(none.document)]).toEqual([]);
  });

  it('shows the mail before it is sent, and invites picks outside of the filter too', async () => {
    const preview = await officer.get(`/kegiatan/${gathering}/undang/surel`);
    expect(await preview.text()).toContain('Temu Media');
    expect(preview.headers.get('Content-Security-Policy')).toContain('sandbox');
    const { status } = await send(`/kegiatan/${gathering}/undang?kanal=radio`, [
      ['outside', String(print)],
      ['journalist', String(radio)],
      ['what', 'invite'],
    ]);
    expect(status).toBe(303);
    const board = await (await officer.get(`/kegiatan/${gathering}`)).text();
    for (const name of ['Citra Cetak', 'Rina Radio']) expect(board).toContain(name);
  });

  it('says of a draft at once that it must be scheduled first', async () => {
    const html = await (await officer.get(`/kegiatan/${draft}/undang`)).text();
    expect(html).toContain('Kegiatan ini masih draf');
    expect(html).toContain(`action="/kegiatan/${draft}/jadwal"`);
    expect(html).not.toContain('name="journalist"');
  });
});
