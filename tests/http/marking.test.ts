import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { declareInterests, inviteJuror } from '#app/features/awards/judging/jurors.service.server.ts';
import { interestsSchema, newJurorSchema } from '#app/features/awards/judging/schema.ts';
import { listOwnSeats } from '#app/features/awards/marking/sheets.queries.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { wire } from '#app/wiring.server.ts';
import { judgedSeason, makeJuror, plannedRound } from '#tests/factories/jury.ts';
import { openForJurors } from '#tests/factories/marking.ts';
import type { Browser } from '#tests/support/browser.ts';
import { emailOf, scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let juror: Browser;
let marks: { roundId: number; seats: number[]; others: number };
let ranked: { roundId: number; entries: number[] };

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  setWorkerEntry(new URL('../support/html-worker-entry.mjs', import.meta.url));
  wire();
  server = await startServer({
    dataDir,
    fill: async ctx => {
      const season = await judgedSeason(ctx);
      const email = emailOf('juror');
      const jurorId = await inviteJuror(
        ctx,
        season.seasonId,
        newJurorSchema.parse({ email, name: 'Juri', position: 'Dosen' }),
      );
      await declareInterests(ctx, jurorId, interestsSchema.parse({ interests: [] }));
      const other = await makeJuror(ctx, season.seasonId, { name: 'Hasan', email: 'hasan@dewan.example' });
      const open = async (values: object) => {
        const roundId = await plannedRound(ctx, season, values);
        await openForJurors(ctx, roundId);
        return roundId;
      };
      const roundId = await open({ blind: true });
      const own = await listOwnSeats(ctx.db, roundId, jurorId);
      const others = await listOwnSeats(ctx.db, roundId, other.jurorId);
      marks = { roundId, seats: own.map(seat => seat.seatId), others: others[0]!.seatId };
      const ranking = await open({ name: 'Pilihan', mode: 'ranking', criteria: [] });
      const entries = (await listOwnSeats(ctx.db, ranking, jurorId)).map(({ entryId }) => entryId);
      ranked = { roundId: ranking, entries };
    },
  });
  juror = await server.signedIn('juror');
});
afterAll(() => server.stop());

async function read(browser: Browser, path: string) {
  const response = await browser.get(path);
  return { status: response.status, document: parseHTML(await response.text()).document };
}
const textOf = async (response: Response) => parseHTML(await response.text()).document.body!.textContent!;

const keys = ['accuracy', 'own-reporting', 'depth', 'public-benefit', 'craft'];
const sheet = (mark: string, rest: Record<string, string> = {}) => ({
  ...Object.fromEntries(
    keys.flatMap((key, at) => [
      [`marks[${at}].key`, key],
      [`marks[${at}].mark`, mark],
      [`marks[${at}].comment`, ''],
      [`marks[${at}].baseMark`, ''],
      [`marks[${at}].baseComment`, ''],
    ]),
  ),
  ...rest,
});
const pathOf = (seatId: number) => `/juri/${marks.roundId}/lembar/${seatId}`;

it('leads a juror from the home to the desk to a sheet, which gives away neither names nor figures', async () => {
  const home = await read(juror, '/juri');
  expect(home.document.querySelector(`a[href="/juri/${marks.roundId}"]`)).not.toBeNull();
  expect(home.document.querySelector('nav a[href="/juri"]')).not.toBeNull();
  const desk = await read(juror, `/juri/${marks.roundId}`);
  const page = await read(juror, pathOf(marks.seats[0]!));
  expect(page.document.querySelectorAll('details').length).toBeGreaterThan(0);
  for (const { document } of [desk, page]) {
    expect(document.documentElement.outerHTML).not.toMatch(/Kabar Batanghari|Muaro Pos|Wartawan \d/);
  }
});

it('saves, asks for what is missing, keeps what was typed and submits without JavaScript', async () => {
  const path = pathOf(marks.seats[0]!);
  const refused = await juror.post(path, sheet('9', { 'marks[1].comment': 'Liputan sendiri.', send: 'on' }));
  expect(refused.status).toBe(422);
  const form = parseHTML(await refused.text()).document;
  expect(form.body!.textContent).toContain('Nilai ini perlu alasan.');
  expect(form.querySelector('textarea[name="marks[1].comment"]')?.textContent).toBe('Liputan sendiri.');
  expect(form.querySelector('input[name="marks[2].mark"][value="9"]')?.hasAttribute('checked')).toBe(true);
  expect(form.querySelector('input[name="marks[2].baseMark"]')?.getAttribute('value')).toBe('9');

  // Another device, which still shows the empty sheet, changes one mark and loses none.
  const clash = await juror.post(path, sheet('', { 'marks[0].mark': '5' }));
  expect(clash.status).toBe(422);
  const both = parseHTML(await clash.text()).document;
  expect(both.body!.textContent).toContain('Perangkat lain menyimpan “9”');
  expect(both.querySelector('input[name="marks[0].mark"][value="5"]')?.hasAttribute('checked')).toBe(true);

  const base = Object.fromEntries(keys.map((_, at) => [`marks[${at}].baseMark`, '9']));
  const sent = await juror.post(
    path,
    sheet('7', { ...base, 'marks[1].baseComment': 'Liputan sendiri.', send: 'on' }),
  );
  expect(sent.headers.get('Location')).toBe(pathOf(marks.seats[1]!));
  const late = await juror.post(path, sheet('2', { 'marks[0].comment': 'Berubah pikiran' }));
  expect(late.status).toBe(422);
  expect(await textOf(late)).toContain('sudah dikirim dan tidak dapat diubah lagi');
});

it('keeps a draft as it is filled in, and refuses it in words', async () => {
  const path = `${pathOf(marks.seats[1]!)}/simpan`;
  const saved = await juror.post(path, sheet('6'));
  expect(await saved.json()).toMatchObject({ stored: { 'mark:depth': '6' }, conflicts: [] });
  const json = { Accept: 'application/json' };
  const refused = await juror.post(`${pathOf(marks.seats[0]!)}/simpan`, sheet('6'), json);
  expect([refused.status, await refused.json()]).toEqual([409, { refused: 'marking.refused.submitted' }]);
  const strange = await juror.post(path, sheet('11'), json);
  expect(strange.status).toBe(422);
});

it('opens a forwarded link to nobody else', async () => {
  const path = pathOf(marks.seats[0]!);
  const stranger = await server.browser().get(path);
  expect(stranger.headers.get('Location')).toContain('/masuk');
  const admin = await server.signedIn('admin');
  expect((await admin.get(path)).status).toBe(403);
  expect((await admin.get(`/juri/${marks.roundId}`)).status).toBe(403);
  expect((await admin.post(path, sheet('1'))).status).toBe(403);
  const draft = await admin.post(`${path}/simpan`, sheet('1'), { Accept: 'application/json' });
  expect([draft.status, await draft.json()]).toEqual([403, { refused: 'marking.refused.notYours' }]);
  expect((await juror.get(pathOf(marks.others))).status).toBe(403);
  expect((await juror.get(`/juri/${ranked.roundId}/lembar/${marks.seats[0]}`)).status).toBe(404);
  expect((await read(admin, '/juri')).document.body!.textContent).toContain('Anda belum menjadi juri');
});

it('lets a juror step back with a reason, and then takes no mark', async () => {
  const seat = marks.seats[2]!;
  const bare = await juror.post(`${pathOf(seat)}/undur`, { reason: ' ' });
  expect(bare.headers.get('Location')).toBe(pathOf(seat));
  await juror.post(`${pathOf(seat)}/undur`, { reason: 'Redakturnya sepupu saya.' });
  expect((await read(juror, `/juri/${marks.roundId}`)).document.body!.textContent).toContain(
    'Redakturnya sepupu saya.',
  );
  const page = await read(juror, pathOf(seat));
  expect(page.document.querySelector('details[open] .reading')).toBeNull();
  expect(await textOf(await juror.post(pathOf(seat), sheet('7')))).toContain('Anda mundur dari peserta ini');
});

it('takes a ranking by plain choices, complete when it is sent', async () => {
  const path = `/juri/${ranked.roundId}/peringkat`;
  expect((await juror.get(`/juri/${ranked.roundId}`)).headers.get('Location')).toBe(path);
  const places = (list: string[]) =>
    Object.fromEntries(
      ranked.entries.flatMap((id, at) => [
        [`entries[${at}].id`, String(id)],
        [`entries[${at}].place`, list[at] ?? ''],
      ]),
    );
  const lacking = await juror.post(path, { ...places(['2', '1', '2']), version: '0', send: 'on' });
  expect(lacking.status).toBe(422);
  const form = parseHTML(await lacking.text()).document;
  expect(form.body!.textContent).toContain('Pilih tempat.');
  expect(form.querySelector('select[name="entries[0].place"] option[selected]')?.getAttribute('value')).toBe(
    '2',
  );
  const sent = await juror.post(path, { ...places(['2', '1', '2', '4']), version: '0', send: 'on' });
  expect(sent.headers.get('Location')).toBe('/juri');
  expect((await read(juror, path)).document.body!.textContent).toContain('tidak dapat diubah lagi');
});
