import { expect, it } from 'vitest';
import { loader as audit } from '#app/features/admin/routes/audit.tsx';
import { loader as mails } from '#app/features/admin/routes/mails.tsx';
import { action as sendKit } from '#app/features/audience/routes/send.tsx';
import { action as editSeason } from '#app/features/awards/routes/edit.tsx';
import { action as editArticle } from '#app/features/coverage/routes/edit.tsx';
import { loader as articles } from '#app/features/coverage/routes/list.tsx';
import { action as editGathering } from '#app/features/gatherings/routes/edit.tsx';
import { loader as invite } from '#app/features/gatherings/routes/invite.tsx';
import { loader as gatherings } from '#app/features/gatherings/routes/list.tsx';
import { loader as board } from '#app/features/gatherings/routes/show.tsx';
import { action as editJournalist } from '#app/features/partners/routes/journalist-edit.tsx';
import { loader as journalists } from '#app/features/partners/routes/journalists.tsx';
import { action as editOutlet } from '#app/features/partners/routes/outlet-edit.tsx';
import { loader as outlets } from '#app/features/partners/routes/outlets.tsx';
import { action as editKit } from '#app/features/press-kits/routes/edit.tsx';
import { loader as kits } from '#app/features/press-kits/routes/list.tsx';
import { loader as pressRoom } from '#app/features/press-kits/routes/press-room.tsx';
import { draftSeason } from '#tests/factories/awards.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

type Visitor = Awaited<ReturnType<typeof visitorFor>>;
type Loader = Parameters<Visitor['get']>[0];

const lists: [string, Loader][] = [
  ['/ruang-pers?', pressRoom],
  ['/siaran-pers?', kits],
  ['/pemberitaan?', articles],
  ['/pemberitaan?urut=words', articles],
  ['/pemberitaan?q=pekerja', articles],
  ['/mitra?', outlets],
  ['/mitra/jurnalis?', journalists],
  ['/kegiatan?', gatherings],
  ['/kegiatan/1?', board],
  ['/pengaturan/surat?', mails],
  ['/pengaturan/audit?', audit],
];

/** Keys of one to three values that no page of ours gives out. */
const keys = [
  ...['x', null, 1.5, 1e30, 99_999_999_999, 2 ** 60, '\0'].map(value => [value]),
  ...[
    ['a', 'b'],
    [1, 1],
    ['a\0', 1],
    ['a', 99_999_999_999],
    ['a', 1.5],
    [null, 1],
    [99_999_999_999, 1],
  ],
  ...[
    ['a', 'b', 'c'],
    [1, 2, 3],
    ['a\0', '', 1],
    ['', '', 99_999_999_999],
  ],
];
const encoded = keys.map(key => btoa(JSON.stringify(key)).replace(/=+$/, ''));

const farId = '999999999999';

describeOnEngines(
  'an altered address',
  fresh => {
    it.each(lists)('%s takes a key that is none for no key', async (address, loader) => {
      const admin = await visitorFor(await fresh(), 'admin');
      await makeGathering(admin.ctx);
      for (const key of encoded) {
        for (const name of ['after', 'before']) {
          const page = await admin.get(loader, `${address}&${name}=${key}`, { id: '1' });
          expect(page, `${address} ${key}`).toBeTruthy();
        }
      }
    });

    it('is not asked for rows with ids beyond all', async () => {
      const officer = await visitorFor(await fresh());
      await makeGathering(officer.ctx);
      const params = { id: '1' };
      for (const [address, loader] of [
        [`/mitra?jaringan=${farId}`, outlets],
        [`/mitra/jurnalis?media=${farId}`, journalists],
        [`/kegiatan/1/undang?media=${farId}`, invite],
      ] as [string, Loader][]) {
        expect(await officer.get(loader, address, params), address).toBeTruthy();
      }
    });
  },
  { pglite: true },
);

const article = { title: 'Judul', outletName: 'Kabar Uji', publishedLocal: '2025-03-18T14:53', body: 'Isi.' };
const outlet = { name: 'Kabar Uji', channel: 'online', scope: 'regional', confirmed: 'on' };
const kit = { headline: 'Judul', markdown: 'Isi.' };
const gathering = {
  title: 'Temu',
  type: 'media_gathering',
  startsAt: '2025-04-01T10:00',
  endsAt: '2025-04-01T12:00',
};

const season = {
  name: 'Anugerah',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  topicIds: '1',
  'leagues[0].scope': 'regional',
};

type Action = Parameters<Visitor['post']>[0];
/** A form's action and path, what it holds, and ids in it that no row has. */
const forms: [string, Action, Record<string, string>, Record<string, string>][] = [
  ['/pemberitaan/1/ubah', editArticle, article, { topicIds: farId }],
  ['/mitra/media/1/ubah', editOutlet, outlet, {}],
  [
    '/mitra/jurnalis/1/ubah',
    editJournalist,
    { name: 'Rina', confirmed: 'on' },
    { 'affiliations[0].id': farId, 'affiliations[0].outlet': 'Kabar Uji' },
  ],
  ['/siaran-pers/1/ubah', editKit, kit, { 'files[0].id': farId }],
  ['/siaran-pers/1/kirim', sendKit, { journalistId: '1' }, { journalistId: farId }],
  ['/kegiatan/1/ubah', editGathering, gathering, {}],
  ['/penghargaan/1/ubah', editSeason, season, { topicIds: farId }],
];

describeOnEngines(
  'an altered form',
  fresh => {
    it.each(forms)(
      '%s is refused with ids and versions that no row has',
      async (path, action, fields, ids) => {
        const officer = await visitorFor(await fresh());
        const { ctx } = officer;
        await makeJournalist(ctx, { outletId: await makeOutlet(ctx, { name: 'Kabar Uji' }) });
        await loggedArticle(ctx, { outletName: 'Kabar Uji' });
        await makeGathering(ctx);
        await makePublishedKit(ctx);
        await draftSeason(ctx);
        const statusOf = async (form: Record<string, string>) => {
          const answer = await officer.post(action, path, form, { id: '1' });
          return (answer as { init?: { status: number } }).init?.status;
        };
        for (const version of [farId, '-3', '1.5', 'x']) {
          expect(await statusOf({ ...fields, version }), `version ${version}`).toBe(422);
        }
        if (Object.keys(ids).length > 0)
          expect(await statusOf({ ...fields, ...ids, version: '1' })).toBe(422);
      },
    );
  },
  { pglite: true },
);
