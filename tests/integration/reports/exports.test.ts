import { buffer, text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { createUser } from '#app/features/accounts/service.server.ts';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { fileRows } from '#app/features/imports/reading/sheet-file.server.ts';
import type { SheetRow } from '#app/features/imports/reading/sheet-terms.ts';
import { createJournalist } from '#app/features/partners/journalists.service.server.ts';
import { type ExportFormat, exportFormats } from '#app/features/reports/exports/columns.ts';
import {
  exportEverything,
  listExportTables,
  tableLines,
} from '#app/features/reports/exports/everything.server.ts';
import { type ExportName, exportLists } from '#app/features/reports/exports/lists.ts';
import { exportList } from '#app/features/reports/exports/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const request = (name: ExportName, format: ExportFormat, query = '') => ({
  name,
  format,
  params: new URLSearchParams(query),
  title: 'Daftar',
  labelOf: (column: string) => column,
  wordOf: (column: string, value: string) =>
    column === 'channel' && value === 'online' ? 'Daring' : undefined,
});

const exported = async (ctx: Context<Db>, ...given: Parameters<typeof request>) =>
  text(await exportList(ctx, request(...given)));

async function sheetOf(bytes: Buffer): Promise<string[][]> {
  const rows: SheetRow[] = [];
  for await (const some of fileRows(bytes, 0)) rows.push(...some);
  return rows.map(({ cells }) => cells);
}

describeOnEngines(
  'exports',
  fresh => {
    it('gives all rows of a list as filtered, not just the page, and notes how many went out', async () => {
      const ctx = await contextFor(await fresh());
      for (let i = 0; i < 3; i += 1)
        await loggedArticle(ctx, {
          title: `Judul ${i}`,
          body: storyText(i + 1),
          outletName: i === 0 ? 'Lain' : 'Kabar',
        });
      const outlet = await ctx.db
        .selectFrom('outlets')
        .select('id')
        .where('name', '=', 'Kabar')
        .executeTakeFirstOrThrow();
      const lines = (await exported(ctx, 'articles', 'csv', `media=${outlet.id}`)).split('\r\n');
      expect(lines[0]).toMatch(/^\ufeffpublishedAt;outlet;title;/);
      expect(lines).toHaveLength(4);
      expect(lines[1]).toMatch(/^2025-03-18 14:53;Kabar;Judul \d;;;Daring;/);
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'export' });
      expect(entry).toMatchObject({ action: 'export.made', actorName: 'Si officer', subjectLabel: 'Daftar' });
      expect(entry!.changes).toContainEqual({ field: 'rows', before: null, after: 2 });
    });

    it('walks past the first page', async () => {
      const ctx = await contextFor(await fresh());
      const rows = Array.from({ length: 1203 }, (_, i) => ({
        name: `Media ${i}`,
        name_key: `media ${i}`,
        channel: 'online' as const,
        scope: 'regional' as const,
        press_council: 'not_recorded' as const,
        notes: '',
        active: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
        version: 1,
      }));
      await ctx.db.insertInto('outlets').values(rows).execute();
      const all = JSON.parse(await exported(ctx, 'outlets', 'json')) as { name: string }[];
      expect(new Set(all.map(row => row.name)).size).toBe(1203);
    });

    it('writes workbooks with real dates and numbers, and nothing that runs', async () => {
      const ctx = await contextFor(await fresh());
      await loggedArticle(ctx, {
        title: '=HYPERLINK("http://jahat.example";"klik")',
        rubric: '+62',
        body: `${storyText(3)}\u0007`,
      });
      const bytes = await buffer(await exportList(ctx, request('articles', 'xlsx')));
      const [head, row] = await sheetOf(bytes);
      expect(head!.slice(0, 3)).toEqual(['publishedAt', 'outlet', 'title']);
      expect(row!.slice(0, 3)).toEqual([
        '2025-03-18T14:53:00',
        'Kabar Batanghari',
        '=HYPERLINK("http://jahat.example";"klik")',
      ]);
      expect(row![head!.indexOf('words')]).toBe('200');
      const csv = await exported(ctx, 'articles', 'csv-koma');
      expect(csv).toContain(`"'=HYPERLINK(""http://jahat.example"";""klik"")"`);
      expect(csv).toContain(',+62,');
    });

    it('gives every list in every format', async () => {
      const ctx = await contextFor(await fresh());
      await loggedArticle(ctx);
      await createJournalist(ctx, { name: 'Rina', contacts: [{ kind: 'whatsapp', value: '081234567890' }] });
      for (const name of Object.keys(exportLists) as ExportName[])
        for (const format of exportFormats)
          expect((await buffer(await exportList(ctx, request(name, format)))).length).toBeGreaterThan(2);
      expect(await exported(ctx, 'journalists', 'csv')).toContain('+6281234567890');
    });

    it('asks for the permission of each list', async () => {
      const db = await fresh();
      const juror = await contextFor(db, 'juror');
      await expect(exportList(juror, request('standings', 'csv'))).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(exportList(juror, request('articles', 'csv'))).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(exportEverything(await contextFor(db, 'officer'))).rejects.toMatchObject({
        code: 'forbidden',
      });
    });

    it('exports every row that hangs on an article once, and nothing that only indexes texts', async () => {
      const ctx = await contextFor(await fresh());
      const ids = [await loggedArticle(ctx), await loggedArticle(ctx, { title: 'Dua', body: 'lain sekali' })];
      const rows = ids.flatMap((article_id, nth) =>
        Array.from({ length: nth === 0 ? 700 : 3 }, (_, i) => ({
          ...{ article_id, source_kind: 'article' as const, source_id: i + 1, copied: 0.5, used: 0.5 },
          ...{ longest_run: 9, label: 'adapted' as const, same_story: 0 },
        })),
      );
      for (let from = 0; from < rows.length; from += 100)
        await ctx.db
          .insertInto('article_reuse')
          .values(rows.slice(from, from + 100))
          .execute();
      const tables = await listExportTables(ctx.db);
      let lines = '';
      for await (const some of tableLines(ctx.db, tables.find(({ name }) => name === 'article_reuse')!))
        lines += some;
      const out = lines
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as { article_id: number; source_id: number });
      expect(new Set(out.map(row => `${row.article_id} ${row.source_id}`)).size).toBe(703);
      expect(out).toHaveLength(703);
      expect(tables.map(({ name }) => name).filter(name => /shingle|fingerprint|search/.test(name))).toEqual(
        [],
      );
    });

    it('exports everything but what opens doors', async () => {
      const ctx = await contextFor(await fresh(), 'admin');
      await createUser(ctx, {
        email: 'a@gema.test',
        name: 'A',
        role: 'officer',
        password: 'empat kata acak panjang',
      });
      const { password_hash } = await ctx.db
        .selectFrom('users')
        .select('password_hash')
        .where('name', '=', 'A')
        .executeTakeFirstOrThrow();
      const tables = await listExportTables(ctx.db);
      const names = tables.map(table => table.name);
      expect(names).toEqual(
        expect.arrayContaining(['articles', 'files', 'users', 'audit_entries', 'settings']),
      );
      expect(names).not.toEqual(expect.arrayContaining(['sessions']));
      expect(names.filter(name => /token|session|sign_in/.test(name))).toEqual([]);
      expect(tables.flatMap(table => table.columns).filter(column => /password|token/.test(column))).toEqual(
        [],
      );
      const zip = await buffer(await exportEverything(ctx));
      expect(zip.includes('data/articles.jsonl')).toBe(true);
      expect(zip.includes(password_hash!)).toBe(false);
    });
  },
  { pglite: true },
);
