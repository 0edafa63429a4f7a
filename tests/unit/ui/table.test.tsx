import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parseSort, sortParam, withParams } from '#app/ui/list-address.ts';
import { type Column, DataTable } from '#app/ui/table.tsx';

type Row = { id: number; title: string; words: number };
const columns: Column<Row>[] = [
  { key: 'title', header: 'Judul', cell: row => row.title, sortable: true, primary: true },
  { key: 'words', header: 'Kata', cell: row => row.words, sortable: true, sortFirst: 'desc', numeric: true },
  { key: 'plain', header: 'Catatan', cell: () => '–' },
];
const rows: Row[] = [{ id: 7, title: '<b>Berita</b>', words: 412 }];
const address = '/pemberitaan?q=jmo&after=abc';
const table = (extra = {}) =>
  renderToStaticMarkup(
    <DataTable
      caption="Artikel"
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      rowHref={row => `/pemberitaan/${row.id}`}
      sort={{ key: 'title', direction: 'asc' }}
      hrefFor={changes => withParams(address, changes)}
      empty={<p>Kosong</p>}
      {...extra}
    />,
  );

describe('DataTable', () => {
  it('turns the current order round, starts others their own way, and goes back to the first page', () => {
    const out = table();
    expect(out).toContain('href="/pemberitaan?q=jmo&amp;sort=-title"');
    expect(out).toContain('href="/pemberitaan?q=jmo&amp;sort=-words"');
    expect(out).toContain('aria-sort="ascending"');
    expect(out.match(/aria-sort/g)).toHaveLength(1);
    expect(table({ sort: { key: 'title', direction: 'desc' } })).toContain('sort=title');
  });

  it('links the primary cell only and escapes what it holds', () => {
    const out = table();
    expect(out.match(/href="\/pemberitaan\/7"/g)).toHaveLength(1);
    expect(out).toContain('&lt;b&gt;Berita&lt;/b&gt;');
  });

  it('keeps the primary column whatever is chosen', () => {
    const out = table({ visible: ['words'] });
    expect(out).toContain('Judul');
    expect(out).toContain('Kata');
    expect(out).not.toContain('Catatan');
  });

  it('shows the empty state instead of an empty table', () => {
    expect(table({ rows: [] })).toBe('<p>Kosong</p>');
  });

  it('names every checkbox of a bulk action', () => {
    const out = table({
      selection: {
        name: 'id',
        header: 'Pilih',
        label: (row: Row) => `Pilih ${row.id}`,
        action: '/massal',
        actions: <button type="submit">Setujui</button>,
      },
    });
    expect(out).toContain('aria-label="Pilih 7"');
    expect(out).toContain('<form method="post" action="/massal"');
  });
});

describe('list address', () => {
  it('changes, repeats and removes parameters', () => {
    expect(withParams('/a?x=1&before=k', { x: null })).toBe('/a');
    expect(withParams('/a', { columns: ['x', 'y'] })).toBe('/a?columns=x&columns=y');
    expect(withParams('/a?q=1&after=k', { before: 'm' })).toBe('/a?q=1&before=m');
  });

  it('accepts only known sort keys', () => {
    const fallback = { key: 'title', direction: 'asc' } as const;
    expect(parseSort('-words', ['words'], fallback)).toEqual({ key: 'words', direction: 'desc' });
    expect(parseSort('password', ['words'], fallback)).toBe(fallback);
    expect(parseSort(null, ['words'], fallback)).toBe(fallback);
    expect(sortParam({ key: 'words', direction: 'desc' })).toBe('-words');
  });
});
