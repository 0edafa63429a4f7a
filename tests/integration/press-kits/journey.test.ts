import { expect, it } from 'vitest';
import { saveKit } from '#app/features/press-kits/editing.service.server.ts';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { countKits, listKits } from '#app/features/press-kits/list.queries.server.ts';
import {
  findPublicFile,
  findPublicKit,
  listFeedKits,
  listPublicKits,
  listSitemapKits,
} from '#app/features/press-kits/newsroom.queries.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { action as editAction, loader as editLoader } from '#app/features/press-kits/routes/edit.tsx';
import { loader as listLoader } from '#app/features/press-kits/routes/list.tsx';
import { loader as previewLoader } from '#app/features/press-kits/routes/mail-preview.ts';
import { action as newAction } from '#app/features/press-kits/routes/new.tsx';
import { action as publish } from '#app/features/press-kits/routes/publication.ts';
import { loader as showLoader } from '#app/features/press-kits/routes/show.tsx';
import { action as withdraw } from '#app/features/press-kits/routes/withdrawal.ts';
import { kitSchema } from '#app/features/press-kits/schema.ts';
import { withdrawKit } from '#app/features/press-kits/service.server.ts';
import { makePublishedKit, onePixelPng } from '#tests/factories/press-kits.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const later = '2025-03-22T00:00:00.000Z';

describeOnEngines(
  'a release from the first word to the press room',
  fresh => {
    it('is written, published under embargo, found, and withdrawn', async () => {
      const officer = await visitorFor(await fresh());
      const { ctx } = officer;
      const started = await officer.post(newAction, '/siaran-pers/baru', { headline: 'JMO di 100% pasar' });
      expect((started as Response).headers.get('Location')).toBe('/siaran-pers/1/ubah');
      const photo = await addKitFile(ctx, {
        kitId: 1,
        role: 'image',
        name: 'a.png',
        alt: 'Pasar',
        bytes: onePixelPng,
      });
      const markdown = `Pekerja *rentan* terlindungi.\n\n![](gambar:${photo.id})`;
      await saveKit(
        ctx,
        1,
        kitSchema.parse({
          version: 1,
          headline: 'JMO di 100% pasar',
          markdown,
          embargoUntil: '2025-03-21T07:00',
        }),
      );
      const edited = await officer.get(editLoader, '/siaran-pers/1/ubah', { id: '1' });
      expect(edited.kit).toMatchObject({ version: 2, embargoUntil: '2025-03-21T07:00' });
      const preview = await officer.get(previewLoader, '/x', { id: '1' });
      expect(preview.headers.get('Content-Security-Policy')).toMatch(/^sandbox .*default-src 'none'/);
      expect(await preview.text()).toContain('Pekerja <em>rentan</em> terlindungi.');

      await officer.post(publish, '/siaran-pers/1/terbit', { version: '2' }, { id: '1' });
      const shown = await officer.get(showLoader, '/siaran-pers/1', { id: '1' });
      expect(shown.kit.state).toBe('embargoed');

      const { db } = ctx;
      const slug = 'jmo-di-100-pasar';
      expect((await listPublicKits(db, testNow)).rows).toEqual([]);
      expect((await listPublicKits(db, later, { search: 'RENTAN 100%' })).rows).toHaveLength(1);
      expect((await listPublicKits(db, later, { search: '100_' })).rows).toEqual([]);
      expect(await listSitemapKits(db, later)).toEqual([{ slug, changedAt: '2025-03-21T00:00:00.000Z' }]);
      expect((await listFeedKits(db, later))[0]?.files.map(file => file.name)).toEqual(['a.png']);
      expect(await findPublicKit(db, slug, later)).toMatchObject({ kit: { id: 1 } });
      expect(await findPublicFile(db, { slug, id: photo.id }, later)).toMatchObject({ width: 1 });

      await officer.post(withdraw, '/siaran-pers/1/tarik', { version: '3' }, { id: '1' });
      expect(await findPublicKit(db, slug, later)).toBeUndefined();
      expect((await findKit(db, 1))?.status).toBe('withdrawn');
    });

    it('stands in a list that is searched, narrowed, ordered and paged', async () => {
      const ctx = await contextFor(await fresh());
      for (let i = 0; i < 5; i++) {
        const at = `2025-03-20T0${3 + i}:00:00.000Z`;
        await makePublishedKit(
          { ...ctx, now: at },
          { headline: `Siaran ${'EDCBA'[i]}`, embargoUntil: i === 4 ? later : null },
        );
      }
      const now = '2025-03-21T00:00:00.000Z';
      await withdrawKit({ ...ctx, now }, { id: 1 });
      const sort = { key: 'headline', direction: 'asc' } as const;
      const first = await listKits(ctx.db, {}, { now, sort, limit: 2 });
      expect(first.rows.map(row => row.headline)).toEqual(['Siaran A', 'Siaran B']);
      const second = await listKits(ctx.db, {}, { now, sort, limit: 2, page: { after: first.next } });
      expect(second.rows.map(row => row.headline)).toEqual(['Siaran C', 'Siaran D']);
      const back = await listKits(ctx.db, {}, { now, sort, limit: 2, page: { before: second.previous } });
      expect(back.rows).toEqual(first.rows);
      const counts = (['draft', 'embargoed', 'public', 'withdrawn'] as const).map(state =>
        countKits(ctx.db, { state }, now),
      );
      expect(await Promise.all(counts)).toEqual([0, 1, 3, 1]);
      expect(await countKits(ctx.db, { search: 'siaran e' }, now)).toBe(5);
      const publicPages = await listPublicKits(ctx.db, now, { limit: 2 });
      expect(publicPages.rows.map(row => row.headline)).toEqual(['Siaran B', 'Siaran C']);
      const officer = await visitorFor(ctx.db, 'officer', now);
      const page = await officer.get(listLoader, '/siaran-pers?keadaan=embargoed&q=siaran');
      expect(page).toMatchObject({ count: 1, rows: [{ headline: 'Siaran A', state: 'embargoed' }] });
    });

    it('keeps roles apart and what was typed', async () => {
      const officer = await visitorFor(await fresh());
      await makePublishedKit(officer.ctx);
      const juror = await visitorFor(officer.ctx.db, 'juror');
      const leader = await visitorFor(officer.ctx.db, 'leader');
      const form = { version: '1', headline: '', markdown: 'Ketikan saya', dateline: 'Jambi' };
      const refused = await officer.post(editAction, '/siaran-pers/1/ubah', form, { id: '1' });
      expect(refused).toMatchObject({
        init: { status: 422 },
        data: { result: { initialValue: { markdown: 'Ketikan saya', dateline: 'Jambi' } } },
      });
      for (const visit of [
        () => juror.get(listLoader, '/siaran-pers'),
        () => juror.get(showLoader, '/siaran-pers/1', { id: '1' }),
        () => juror.get(previewLoader, '/x', { id: '1' }),
        () => leader.get(editLoader, '/siaran-pers/1/ubah', { id: '1' }),
        () => leader.post(editAction, '/siaran-pers/1/ubah', form, { id: '1' }),
        () => juror.post(withdraw, '/siaran-pers/1/tarik', { version: '2' }, { id: '1' }),
      ]) {
        await expect(visit()).rejects.toMatchObject({ init: { status: 403 } });
      }
    });
  },
  { pglite: true },
);
