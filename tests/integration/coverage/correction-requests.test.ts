import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { answerSchema, correctionSchema } from '#app/features/coverage/correction-schema.ts';
import {
  countCorrections,
  findCorrection,
  listCorrections,
} from '#app/features/coverage/corrections.queries.server.ts';
import {
  answerCorrection,
  correctionAct,
  requestCorrection,
} from '#app/features/coverage/corrections.service.server.ts';
import { listFindingStates, readFindings } from '#app/features/coverage/findings.queries.server.ts';
import * as showCorrection from '#app/features/coverage/routes/correction.tsx';
import * as newCorrection from '#app/features/coverage/routes/correction-new.tsx';
import * as corrections from '#app/features/coverage/routes/corrections.tsx';
import * as showArticle from '#app/features/coverage/routes/show.tsx';
import { listMail } from '#app/features/outbox/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const body =
  'Pencairan dimulai. BPJS Kesehatan membayar JHT para buruh.\nDari 1,3 juta pekerja, 782 ribu pekerja atau 55 persen terdaftar.';

async function wrongArticle(ctx: Context<Db>) {
  const outletId = await makeOutlet(ctx, { name: 'Kabar Batanghari' });
  const author = await makeJournalist(ctx, { name: 'Rina Marlina', outletId, email: 'rina@kabar.example' });
  const id = await loggedArticle(ctx, { body, journalistNames: 'Rina Marlina' });
  const keys = (await readFindings(ctx.db, (await findArticle(ctx.db, id))!.row)).map(finding => finding.key);
  const form = (values: Record<string, string> = {}) =>
    correctionSchema.parse({
      findingKey: keys[0],
      recipient: String(author),
      subject: 'Mohon koreksi',
      body: 'Yth. Ibu Rina,\n\nMohon diperbaiki. {{salutation}} <b>',
      ...values,
    });
  return { id, author, keys, form };
}

describeOnEngines(
  'requests for correction',
  fresh => {
    it('write the mail before the transaction, and refuse it when whom it was written for changed meanwhile', async () => {
      const ctx = await contextFor(await fresh());
      const { id, author, form } = await wrongArticle(ctx);
      const meanwhile = () =>
        ctx.db
          .updateTable('contact_points')
          .set({ value: 'lain@kabar.example', value_key: 'lain@kabar.example' })
          .where('journalist_id', '=', author)
          .execute();
      const db = new Proxy(ctx.db, {
        get(target, key) {
          if (key === 'transaction')
            return () => ({
              execute: async (work: (trx: Db) => Promise<unknown>) => {
                await meanwhile();
                return target.transaction().execute(work);
              },
            });
          const value = Reflect.get(target, key, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      await expect(requestCorrection({ ...ctx, db }, id, form())).rejects.toMatchObject({
        messageKey: 'errors.conflict',
      });
      expect(await countCorrections(ctx.db)).toMatchObject({ requested: 0 });
      const request = await requestCorrection(ctx, id, form());
      const { rows } = await listMail(ctx.db, { act: correctionAct(request) });
      expect(rows).toMatchObject([{ recipient: { address: 'lain@kabar.example' } }]);
    });

    it('go out as one mail per finding, with the letter as written', async () => {
      const ctx = await contextFor(await fresh());
      const { id, form } = await wrongArticle(ctx);
      const request = await requestCorrection(ctx, id, form());
      await expect(requestCorrection(ctx, id, form())).rejects.toMatchObject({
        messageKey: 'understanding.alreadyRequested',
      });
      const { rows } = await listMail(ctx.db, { act: correctionAct(request) });
      expect(rows).toMatchObject([
        { status: 'queued', subject: 'Mohon koreksi', recipient: { address: 'rina@kabar.example' } },
      ]);
      const content = await ctx.db
        .selectFrom('mail_contents')
        .select(['text', 'html'])
        .executeTakeFirstOrThrow();
      expect(content.text).toContain('Mohon diperbaiki.');
      expect(content.html).not.toContain('{{salutation}}');
      expect(content.html).not.toContain('<b>');
      expect(await findCorrection(ctx.db, request)).toMatchObject({
        passage: 'BPJS Kesehatan membayar JHT para buruh.',
        finding_kind: 'agencyCalledHealth',
        recipient_name: 'Rina Marlina',
        status: 'requested',
      });
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: id });
      expect(entry!.action).toBe('article.correction-requested');
    });

    it('greet whom they go to: a drafted greeting follows the recipient, one written by hand stays', async () => {
      const ctx = await contextFor(await fresh());
      const { id, keys, form } = await wrongArticle(ctx);
      const outletId = (await findArticle(ctx.db, id))!.outlet.id;
      const editor = await makeJournalist(ctx, {
        name: 'Erizal Bagindo',
        affiliations: [{ outletId, role: 'Redaktur' }],
      });
      const letter = (greeting: string) => `${greeting},\r\n\r\nMohon diperbaiki.`;
      const sent = async (key: string, values: Record<string, string>) =>
        (await findCorrection(
          ctx.db,
          await requestCorrection(ctx, id, form({ findingKey: key, ...values })),
        ))!.body;
      expect(
        await sent(keys[0]!, { recipient: String(editor), body: letter('Yth. Bapak Rina Marlina') }),
      ).toBe(letter('Yth. Bapak Erizal Bagindo'));
      expect(await sent(keys[1]!, { recipient: 'none', body: letter('Mas Erizal') })).toBe(
        letter('Mas Erizal'),
      );
    });

    it('propose the author, else an editor, else nobody, and say who is what', async () => {
      const ctx = await contextFor(await fresh());
      const { id, keys } = await wrongArticle(ctx);
      const outletId = (await findArticle(ctx.db, id))!.outlet.id;
      await ctx.db.deleteFrom('contact_points').execute();
      await makeJournalist(ctx, { name: 'Ade Reporter', affiliations: [{ outletId, role: 'Reporter' }] });
      const officer = await visitorFor(ctx.db);
      const query = new URLSearchParams({ temuan: keys[0]! });
      const ask = () =>
        officer.get(newCorrection.loader, `/pemberitaan/${id}/koreksi?${query}`, { id: String(id) });
      const asked = await ask();
      expect(asked.draft.recipient).toBe('');
      expect(asked.draft.body).toContain('Yth. Redaksi Kabar Batanghari,');
      const editor = await makeJournalist(ctx, {
        name: 'Zul Editor',
        affiliations: [{ outletId, role: 'Redaktur Pelaksana' }],
      });
      const again = await ask();
      expect(again.draft.recipient).toBe(String(editor));
      expect(again.contacts.map(({ name, role }) => [name, role])).toEqual([
        ['Rina Marlina', expect.anything()],
        ['Zul Editor', 'Redaktur Pelaksana'],
        ['Ade Reporter', 'Reporter'],
      ]);
    });

    it('are kept without mail, or go to an address typed in', async () => {
      const ctx = await contextFor(await fresh());
      const { id, keys, form } = await wrongArticle(ctx);
      const kept = await requestCorrection(ctx, id, form({ recipient: 'none' }));
      expect((await listMail(ctx.db, { act: correctionAct(kept) })).rows).toEqual([]);
      const typed = form({ findingKey: keys[1]!, recipient: 'address', address: 'redaksi@kabar.example' });
      const sent = await requestCorrection(ctx, id, typed);
      expect((await listMail(ctx.db, { act: correctionAct(sent) })).rows).toMatchObject([
        { recipient: { kind: 'address', address: 'redaksi@kabar.example' } },
      ]);
      expect((await listFindingStates(ctx.db, id)).get(keys[1]!)?.request).toMatchObject({ id: sent });
    });

    it('refuse strangers, addresses that are none, findings that are gone and leaders; nothing is half done', async () => {
      const ctx = await contextFor(await fresh());
      const { id, form } = await wrongArticle(ctx);
      const silent = await makeJournalist(ctx, { email: null });
      for (const [values, refusal] of [
        [{ recipient: String(silent) }, { fields: { recipient: ['errors.choice'] } }],
        [{ recipient: 'address', address: 'a@b, c@d' }, { fields: { address: ['errors.email'] } }],
        [{ findingKey: 'share|1|2|3' }, { code: 'not-found' }],
      ] as const) {
        await expect(requestCorrection(ctx, id, form(values))).rejects.toMatchObject(refusal);
      }
      await expect(requestCorrection(await contextFor(ctx.db, 'leader'), id, form())).rejects.toMatchObject({
        code: 'forbidden',
      });
      expect(correctionSchema.safeParse({ ...form(), recipient: 'address', address: '' }).success).toBe(
        false,
      );
      expect(correctionSchema.safeParse({ ...form(), recipient: '0x1' }).success).toBe(false);
      expect(correctionSchema.safeParse({ ...form(), subject: 'a\r\nBcc: x' }).success).toBe(false);
      expect((await listCorrections(ctx.db, {}, {})).rows).toEqual([]);
      expect((await listMail(ctx.db)).rows).toEqual([]);
    });

    it('are tracked to their answer; the second of two saves is told', async () => {
      const ctx = await contextFor(await fresh());
      const { id, keys, form } = await wrongArticle(ctx);
      const request = await requestCorrection(ctx, id, form());
      await requestCorrection(ctx, id, form({ findingKey: keys[1]!, recipient: 'none' }));
      const answer = answerSchema.parse({
        status: 'corrected',
        answeredOn: '2025-03-21',
        note: 'Diralat',
        version: 1,
      });
      await answerCorrection(ctx, request, answer);
      await expect(answerCorrection(ctx, request, answer)).rejects.toMatchObject({
        messageKey: 'errors.conflict',
      });
      expect(await countCorrections(ctx.db)).toEqual({
        requested: 1,
        corrected: 1,
        refused: 0,
        no_answer: 0,
      });
      const only = await listCorrections(ctx.db, { status: 'corrected', kind: 'agencyCalledHealth' }, {});
      expect(only.rows).toMatchObject([{ id: request, answeredOn: '2025-03-21' }]);
      const first = await listCorrections(ctx.db, {}, {}, 1);
      const second = await listCorrections(ctx.db, {}, { after: first.next }, 1);
      expect(new Set([...first.rows, ...second.rows].map(row => row.id)).size).toBe(2);
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: id });
      expect(entry).toMatchObject({ action: 'article.correction-answered' });
      expect(answerSchema.safeParse({ status: 'refused', version: 1 }).success).toBe(false);
      await expect(
        answerCorrection(await contextFor(ctx.db, 'leader'), request, { ...answer, version: 2 }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('are asked from the article page, with a letter drafted', async () => {
      const ctx = await contextFor(await fresh());
      const { id, author, keys } = await wrongArticle(ctx);
      const officer = await visitorFor(ctx.db);
      const params = { id: String(id) };
      const page = await officer.get(showArticle.loader, `/pemberitaan/${id}`, params);
      expect(page.view.understanding.findings).toHaveLength(2);
      const query = new URLSearchParams({ temuan: keys[1]! });
      const asked = await officer.get(newCorrection.loader, `/pemberitaan/${id}/koreksi?${query}`, params);
      expect(asked.draft).toMatchObject({ recipient: String(author), findingKey: keys[1] });
      expect(asked.draft.body).toContain('Yth. Bapak Rina Marlina,');
      expect(asked.draft.body).toContain(
        '782.000 dari 1.300.000 adalah 60,2 persen, sedangkan yang tertulis 55 persen.',
      );
      const refused = (await officer.post(
        newCorrection.action,
        `/pemberitaan/${id}/koreksi?${query}`,
        { ...asked.draft, subject: '' },
        params,
      )) as unknown as {
        init: { status: number };
        data: { result: { error: object; initialValue: { body: string } } };
      };
      expect(refused.init.status).toBe(422);
      expect(refused.data.result.initialValue.body).toBe(asked.draft.body);
      await officer.post(newCorrection.action, `/pemberitaan/${id}/koreksi?${query}`, asked.draft, params);
      const list = await officer.get(corrections.loader, '/pemberitaan/koreksi?keadaan=requested');
      expect(list.rows).toMatchObject([{ articleId: id, kind: 'share' }]);
      const shown = { id: String(list.rows[0]!.id) };
      const request = await officer.get(showCorrection.loader, `/pemberitaan/koreksi/${shown.id}`, shown);
      expect(request.chat).toMatch(/^https:\/\/wa\.me\/\?text=Yth/);
      expect(request.mail).toMatchObject({ status: 'queued' });
    });
  },
  { pglite: true },
);
