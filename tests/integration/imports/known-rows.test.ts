import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { findBatch } from '#app/features/imports/batches.queries.server.ts';
import { commitImport, undoImport } from '#app/features/imports/commit.service.server.ts';
import { listShownRows } from '#app/features/imports/rows.queries.server.ts';
import { differencesOf } from '#app/features/imports/shown-differences.server.ts';
import type { ImportKind, KnownRowChoice } from '#app/features/imports/terms.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { createJournalist, updateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { createOutlet, updateOutlet } from '#app/features/partners/outlets.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { articleForm, loggedArticle } from '#tests/factories/coverage.ts';
import { checkedImport, startSheetWorkers } from '#tests/factories/imports.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

startSheetWorkers();

async function imported(ctx: Context<Db>, kind: ImportKind, text: string, knownRows: KnownRowChoice) {
  const { id } = await checkedImport(ctx, kind, text);
  await commitImport(ctx, id, { includeDoubtful: false, knownRows });
  await runJobs(ctx.db, ctx.now);
  return (await findBatch(ctx.db, id))!;
}

async function undone(ctx: Context<Db>, id: number) {
  await undoImport(ctx, id, { alsoChanged: false });
  await runJobs(ctx.db, ctx.now);
  return (await findBatch(ctx.db, id))!;
}

const url = 'https://kabarbatanghari.example/a';
const clips = `Tanggal;Media;Judul;Link;Wartawan;Rubrik;Nada;Wilayah
18/03/2025;Kabar Batanghari;Judul menurut rekap;${url};Rina Marlina;Hal. 3;Positif;-`;

describeOnEngines(
  'imports of what is known already',
  fresh => {
    it('shows per cell what would change, and leaves all of it alone unless told otherwise', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, { url, rubric: 'Daerah', regency: 'tebo' });
      const batch = await checkedImport(ctx, 'articles', clips);
      expect(batch.counts).toEqual({ known: 1, fillable: 1, changeable: 1 });
      const rows = await listShownRows(ctx.db, batch.id, { outcome: 'known' });
      expect((await differencesOf(ctx.db, batch, rows, (_, value) => String(value)))[rows[0]!.id]).toEqual([
        { field: 'title', now: 'Pekerja rentan Jambi terlindungi', joins: false },
        { field: 'journalists', now: null, joins: false },
        { field: 'rubric', now: 'Daerah', joins: false },
        { field: 'headlineTone', now: null, joins: false },
      ]);
      await expect(commitImport(ctx, batch.id, { includeDoubtful: false })).rejects.toMatchObject({
        messageKey: 'imports.nothingToSave',
      });
      expect((await findArticle(ctx.db, id))!.row.version).toBe(1);
    });

    it('fills what is empty in an article, audited, and takes it back', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, { url, rubric: 'Daerah' });
      const batch = await imported(ctx, 'articles', clips, 'fill');
      expect(batch.counts).toMatchObject({ done: 0, updated: 1, failed: 0 });
      const filled = (await findArticle(ctx.db, id))!;
      expect(filled).toMatchObject({
        title: 'Pekerja rentan Jambi terlindungi',
        journalists: [{ name: 'Rina Marlina' }],
        row: { rubric: 'Daerah', headline_tone: 'positive', published_at: '2025-03-18T07:53:00.000Z' },
      });
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: id });
      expect(entry).toMatchObject({ action: 'article.updated', actorName: 'Si officer' });
      expect(entry!.changes).toContainEqual({ field: 'headline_tone', before: null, after: 'positive' });
      expect(await undone(ctx, batch.id)).toMatchObject({ status: 'undone', counts: { undone: 1, kept: 0 } });
      expect((await findArticle(ctx.db, id))!).toMatchObject({
        journalists: [],
        row: { headline_tone: null, byline: '' },
      });
      expect(await ctx.db.selectFrom('journalists').select('id').execute()).toEqual([]);
    });

    it('updates an article from the file; undoing leaves what somebody changed afterwards', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, { url, rubric: 'Daerah' });
      const batch = await imported(ctx, 'articles', clips, 'update');
      const updated = (await findArticle(ctx.db, id))!;
      expect(updated).toMatchObject({ title: 'Judul menurut rekap', row: { rubric: 'Hal. 3' } });
      expect((await listArticles(ctx.db, { search: 'rekap' })).rows).toHaveLength(1);
      await updateArticle(
        ctx,
        id,
        articleForm({
          ...{ url, title: 'Judul petugas', rubric: 'Hal. 3', headlineTone: 'positive' },
          ...{ journalistNames: 'Rina Marlina', version: updated.row.version },
        }),
      );
      expect(await undone(ctx, batch.id)).toMatchObject({ counts: { undone: 0, kept: 1 } });
      expect((await findArticle(ctx.db, id))!).toMatchObject({
        title: 'Judul petugas',
        row: { rubric: 'Daerah', headline_tone: null },
      });
    });

    it('updates an outlet with the evidence of its status, and puts both back', async () => {
      const ctx = await contextFor(await fresh());
      const id = await createOutlet(ctx, {
        ...{ name: 'Jambi Pos', channel: 'online', scope: 'regional', notes: 'Lama' },
        ...{ pressCouncil: 'registered', pressCouncilCheckedOn: '2024-05-01', pressCouncilEvidence: 'Surat' },
      });
      const list =
        'Nama Media;Alamat Web;Jenis;Dewan Pers;Catatan;Jaringan\nJAMBI POS;jambipos.example;Cetak;Terverifikasi faktual;;Grup Pos';
      const batch = await imported(ctx, 'outlets', list, 'update');
      expect(await findOutlet(ctx.db, id)).toMatchObject({
        ...{
          name: 'Jambi Pos',
          channel: 'print',
          host: 'jambipos.example',
          notes: 'Lama',
          network: 'Grup Pos',
        },
        ...{ pressCouncil: 'factually_verified', pressCouncilEvidence: 'rekap.csv' },
      });
      const now = (await findOutlet(ctx.db, id))!;
      await updateOutlet(ctx, { ...now, channel: 'television' });
      expect(await undone(ctx, batch.id)).toMatchObject({ counts: { undone: 0, kept: 1 } });
      expect(await findOutlet(ctx.db, id)).toMatchObject({
        ...{ channel: 'television', website: null, host: null, network: null },
        ...{ pressCouncil: 'registered', pressCouncilCheckedOn: '2024-05-01', pressCouncilEvidence: 'Surat' },
      });
    });

    it('adds addresses and outlets to a journalist, never touching those of another or of who wants no mail', async () => {
      const ctx = await contextFor(await fresh());
      const rina = await createJournalist(ctx, {
        name: 'Rina Marlina',
        contacts: [
          { kind: 'email', value: 'rina@lama.example', lawfulBasis: 'consent', source: 'Kartu nama' },
        ],
      });
      await createJournalist(ctx, { name: 'Sari', contacts: [{ kind: 'whatsapp', value: '081299990000' }] });
      const quiet = await createJournalist(ctx, { name: 'Budi Hartono', doNotContact: true });
      const list = `Nama;Media;Jabatan;HP;Email;Sapaan
Rina Marlina;Bungo Pos;Reporter;081234567890;rina@baru.example;Mbak
Budi Hartono;Bungo Pos;;081377776666;budi@baru.example;`;
      const batch = await imported(ctx, 'journalists', list, 'update');
      expect(batch.counts).toMatchObject({ updated: 2, failed: 0 });
      const person = (await findJournalist(ctx.db, rina))!;
      expect(person.salutation).toBe('Mbak');
      expect(
        person.contacts.map(({ value, lawfulBasis, isPrimary }) => [value, lawfulBasis, isPrimary]),
      ).toEqual([
        ['rina@lama.example', 'consent', true],
        ['rina@baru.example', 'none', false],
        ['+6281234567890', 'none', true],
      ]);
      expect(person.affiliations).toMatchObject([{ outlet: 'Bungo Pos', role: 'Reporter' }]);
      expect((await findJournalist(ctx.db, quiet))!.contacts).toEqual([]);
      // Somebody asked for consent since: that address is theirs now.
      await updateJournalist(ctx, {
        ...person,
        contacts: person.contacts.map(contact =>
          contact.value === 'rina@baru.example' ? { ...contact, lawfulBasis: 'consent' } : contact,
        ),
      });
      await undone(ctx, batch.id);
      const after = (await findJournalist(ctx.db, rina))!;
      expect(after.contacts.map(contact => contact.value)).toEqual([
        'rina@lama.example',
        'rina@baru.example',
      ]);
      expect(after).toMatchObject({ salutation: '', affiliations: [] });
      expect(await ctx.db.selectFrom('outlets').select('name').execute()).toEqual([]);
    });

    it('sets a row aside that can no longer be written, and goes on', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, { url });
      const { id: batchId } = await checkedImport(ctx, 'articles', clips);
      await ctx.db
        .updateTable('articles')
        .set({ body: '', found_by: 'officer' })
        .where('id', '=', id)
        .execute();
      await commitImport(ctx, batchId, { includeDoubtful: false, knownRows: 'update' });
      await runJobs(ctx.db, ctx.now);
      expect((await findBatch(ctx.db, batchId))!).toMatchObject({
        status: 'committed',
        counts: { done: 0, failed: 1 },
      });
    });
  },
  { pglite: true },
);
