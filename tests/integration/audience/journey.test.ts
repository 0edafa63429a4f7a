import { expect, it } from 'vitest';
import { action as cancel } from '#app/features/audience/routes/cancellation.ts';
import { loader as mailing } from '#app/features/audience/routes/mailing.tsx';
import { action as sendAction, loader as sendLoader } from '#app/features/audience/routes/send.tsx';
import { makeJournalist } from '#tests/factories/partners.ts';
import { makeKit, makePublishedKit } from '#tests/factories/press-kits.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

describeOnEngines(
  'from the list of recipients to the results',
  fresh => {
    it('chooses, tests, sends, looks and calls off', async () => {
      const officer = await visitorFor(await fresh());
      const { ctx } = officer;
      const kitId = await makePublishedKit(ctx);
      const a = await makeJournalist(ctx, { name: 'Rahma' });
      await makeJournalist(ctx, { name: 'Dedi', email: null });
      const address = `/siaran-pers/${kitId}/kirim`;
      const params = { id: String(kitId) };
      const page = await officer.get(sendLoader, address, params);
      expect(page).toMatchObject({ state: 'public', included: [{ name: 'Rahma', crowded: false }] });
      expect(page.excluded).toMatchObject([{ name: 'Dedi', reason: 'no_address' }]);

      const form = { version: String(page.kit.version), note: 'Pengantar', journalistId: String(a) };
      const tested = await officer.post(sendAction, address, { ...form, what: 'test' }, params);
      expect(tested).toEqual({
        tested: 'officer@gema.test',
        typed: { note: 'Pengantar', scheduledAt: '', picks: { ids: [a] } },
      });
      const nobody = await officer.post(
        sendAction,
        address,
        { version: form.version, note: 'Tetap' },
        params,
      );
      expect(nobody).toMatchObject({
        init: { status: 422 },
        data: { result: { error: { journalistId: ['audience.nobody'] }, initialValue: { note: 'Tetap' } } },
      });

      const sent = (await officer.post(sendAction, address, form, params)) as Response;
      const where = sent.headers.get('Location')!;
      expect(where).toMatch(/^\/siaran-pers\/\d+\/kiriman\/\d+$/);
      const mailingParams = { id: String(kitId), mailingId: where.split('/').at(-1)! };
      const held = await officer.get(mailing, where, mailingParams);
      expect(held).toMatchObject({
        state: 'held',
        counts: { queued: 1 },
        rows: [{ recipient: { name: 'Rahma' } }],
        leftOut: [{ name: 'Dedi', reason: 'no_address' }],
      });
      await officer.post(cancel, `${where}/batal`, {}, mailingParams);
      expect(await officer.get(mailing, where, mailingParams)).toMatchObject({ state: 'cancelled' });

      const leader = await visitorFor(ctx.db, 'leader');
      expect(await leader.get(mailing, where, mailingParams)).toMatchObject({ mayStop: false });
      await expect(leader.get(sendLoader, address, params)).rejects.toMatchObject({ init: { status: 403 } });
      const lost = { ...mailingParams, mailingId: '99' };
      await expect(officer.get(mailing, where, lost)).rejects.toMatchObject({ init: { status: 404 } });
    });

    it('tests a draft to oneself, and sends it to nobody else', async () => {
      const officer = await visitorFor(await fresh());
      const kitId = await makeKit(officer.ctx);
      const a = await makeJournalist(officer.ctx);
      const address = `/siaran-pers/${kitId}/kirim`;
      const params = { id: String(kitId) };
      expect(await officer.get(sendLoader, address, params)).toMatchObject({ state: 'draft' });
      const test = await officer.post(sendAction, address, { version: '1', what: 'test' }, params);
      expect(test).toMatchObject({ tested: 'officer@gema.test' });
      const refused = await officer.post(
        sendAction,
        address,
        { version: '1', journalistId: String(a) },
        params,
      );
      expect(refused).toMatchObject({
        init: { status: 422 },
        data: { result: { error: { '': ['audience.notPublished'] } } },
      });
    });
  },
  { pglite: true },
);
