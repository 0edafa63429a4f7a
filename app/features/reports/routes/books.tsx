import '#app/i18n/sections/books.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { BookOpen, Plus } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { listBooks } from '../books/queries.server.ts';
import { bookPaths } from '../paths.ts';
import { ReportTabs } from '../ui/report-tabs.tsx';

export const loader = guard({ can: 'reports.read' }, async ({ ctx, url, t }) => ({
  pageTitle: t('books.title'),
  ...(await listBooks(ctx.db, pageRequest(url.searchParams))),
  mayShare: can(ctx.actor, 'reports.share'),
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function Books() {
  const { pageTitle, rows, next, previous, mayShare } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const { t, format } = useI18n();
  const hrefFor = (changes: Parameters<typeof withParams>[1]) => withParams(pathname + search, changes);
  const newButton = mayShare && (
    <LinkButton href={bookPaths.new} variant="primary" icon={Plus}>
      {t('books.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={pageTitle} actions={rows.length > 0 && newButton}>
        {t('books.intro')}
      </PageHeader>
      <ReportTabs current="books" mayShare={mayShare} />
      <DataTable
        caption={pageTitle}
        rows={rows}
        rowKey={row => row.id}
        rowHref={row => bookPaths.show(row.id)}
        columns={[
          { key: 'title', header: t('books.columnTitle'), primary: true, cell: row => row.title },
          {
            key: 'articles',
            header: t('books.columnArticles'),
            numeric: true,
            labelOnPhone: true,
            cell: row => format.number(row.articles),
          },
          {
            key: 'editions',
            header: t('books.columnEditions'),
            numeric: true,
            labelOnPhone: true,
            cell: row => format.number(row.editions),
          },
          {
            key: 'updatedAt',
            header: t('books.columnUpdated'),
            cell: row => format.instant(row.updatedAt),
          },
        ]}
        pager={
          next || previous
            ? {
                previousHref: previous && hrefFor({ before: previous }),
                nextHref: next && hrefFor({ after: next }),
                labels: {
                  navigation: t('books.title'),
                  previous: t('common.previous'),
                  next: t('common.next'),
                },
                summary: '',
              }
            : undefined
        }
        empty={
          <EmptyState title={t('books.none')} icon={BookOpen} actions={newButton}>
            {t('books.noneText')}
          </EmptyState>
        }
      />
    </>
  );
}
