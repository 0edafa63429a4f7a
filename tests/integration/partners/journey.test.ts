import { expect, it } from 'vitest';
import * as editJournalist from '#app/features/partners/routes/journalist-edit.tsx';
import * as newJournalist from '#app/features/partners/routes/journalist-new.tsx';
import * as showJournalist from '#app/features/partners/routes/journalist-show.tsx';
import * as journalists from '#app/features/partners/routes/journalists.tsx';
import * as newOutlet from '#app/features/partners/routes/outlet-new.tsx';
import * as showOutlet from '#app/features/partners/routes/outlet-show.tsx';
import * as outlets from '#app/features/partners/routes/outlets.tsx';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

type Refusal = {
  init: { status: number };
  data: {
    result: { error: Record<string, string[]>; initialValue: Record<string, unknown> };
    details: unknown;
  };
};

const outletForm = { name: 'Kabar Uji', channel: 'online', scope: 'regional', regency: 'tebo', active: 'on' };
const personForm = {
  name: 'Rina Puspita',
  ukw: 'muda',
  active: 'on',
  'affiliations[0].outlet': 'kabar uji',
  'affiliations[0].role': 'Reporter',
  'contacts[0].kind': 'email',
  'contacts[0].value': 'rina@kabaruji.example',
  'contacts[0].lawfulBasis': 'consent',
  'contacts[0].source': 'Kartu nama',
};

describeOnEngines(
  'an officer keeps the address book',
  fresh => {
    it('from the first outlet to a journalist who may not be contacted', async () => {
      const db = await fresh();
      const officer = await visitorFor(db);
      const empty = await officer.get(outlets.loader, '/mitra');
      expect(empty).toMatchObject({ outlets: 0, journalists: 0, list: { rows: [], next: null } });

      const made = (await officer.post(newOutlet.action, '/mitra/media/baru', outletForm)) as Response;
      expect([made.status, made.headers.get('Location')]).toEqual([303, '/mitra/media/1']);
      const again = (await officer.post(newOutlet.action, '/mitra/media/baru', outletForm)) as Refusal;
      expect(again.init.status).toBe(422);
      expect(again.data.details).toMatchObject({ doubles: [{ id: 1, name: 'Kabar Uji' }] });
      expect(again.data.result.initialValue).toMatchObject({ name: 'Kabar Uji', regency: 'tebo' });

      const path = '/mitra/jurnalis/baru';
      const unknown = { ...personForm, 'affiliations[0].outlet': 'Entah' };
      const refused = (await officer.post(newJournalist.action, path, unknown)) as Refusal;
      expect(refused.data.result.error).toEqual({ 'affiliations[0].outlet': ['partners.unknownOutlet'] });
      const person = (await officer.post(newJournalist.action, path, personForm)) as Response;
      expect(person.headers.get('Location')).toBe('/mitra/jurnalis/1');

      const found = await officer.get(
        journalists.loader,
        '/mitra/jurnalis?q=rina&wilayah=tebo&kontak=usable',
      );
      expect(found.list.rows).toMatchObject([
        { name: 'Rina Puspita', outlets: [{ name: 'Kabar Uji' }], email: 'rina@kabaruji.example' },
      ]);

      const params = { id: '1' };
      const form = await officer.get(editJournalist.loader, '/mitra/jurnalis/1/ubah', params);
      const changed = { ...personForm, version: String(form.journalist.version), doNotContact: 'on' };
      await officer.post(editJournalist.action, '/mitra/jurnalis/1/ubah', changed, params);
      const page = await officer.get(showJournalist.loader, '/mitra/jurnalis/1', params);
      expect(page.journalist.doNotContact).toBe(true);
      expect(page.contacts).toMatchObject([{ suppressed: ['do_not_contact'] }]);
      const actions = page.timeline.events.flatMap(event =>
        event.source === 'change' ? [event.action] : [],
      );
      expect(actions).toEqual(['journalist.updated', 'journalist.created']);

      const late = (await officer.post(
        editJournalist.action,
        '/mitra/jurnalis/1/ubah',
        changed,
        params,
      )) as Refusal;
      expect(late.data.result.error).toEqual({ '': ['errors.conflict'] });
      const outlet = await officer.get(showOutlet.loader, '/mitra/media/1', params);
      expect(outlet.people).toMatchObject([{ name: 'Rina Puspita', role: 'Reporter' }]);
    });

    it('adds and removes rows without scripts, keeping what was typed', async () => {
      const db = await fresh();
      const officer = await visitorFor(db);
      const insert = { type: 'insert', payload: { name: 'contacts', defaultValue: { kind: 'email' } } };
      const answer = (await officer.post(newJournalist.action, '/mitra/jurnalis/baru', {
        ...personForm,
        name: '<b>Rina</b>',
        __intent__: JSON.stringify(insert),
      })) as Refusal;
      expect(answer.init.status).toBe(200);
      expect(answer.data.result.initialValue).toMatchObject({
        name: '<b>Rina</b>',
        contacts: [{ value: 'rina@kabaruji.example' }, { kind: 'email' }],
      });
    });

    it('keeps leaders to reading and answers what is not there with not found', async () => {
      const db = await fresh();
      const leader = await visitorFor(db, 'leader');
      expect(await leader.get(outlets.loader, '/mitra')).toMatchObject({ mayWrite: false });
      const status = (code: number) =>
        expect.objectContaining({ init: expect.objectContaining({ status: code }) });
      await expect(leader.post(newOutlet.action, '/mitra/media/baru', outletForm)).rejects.toEqual(
        status(403),
      );
      for (const id of ['7', 'x', '-1', '1e3', '9'.repeat(20)])
        await expect(leader.get(showOutlet.loader, `/mitra/media/${id}`, { id })).rejects.toEqual(
          status(404),
        );
      const juror = await visitorFor(db, 'juror');
      await expect(juror.get(outlets.loader, '/mitra')).rejects.toEqual(status(403));
    });
  },
  { pglite: true },
);
