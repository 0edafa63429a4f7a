import { readFileSync } from 'node:fs';
import { useLoaderData, useLocation } from '@remix-run/react';
import type { ArticleListRow } from '#app/features/coverage/list.queries.server.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { ArticleFilters } from '#app/features/coverage/ui/article-filters.tsx';
import { ArticleTable } from '#app/features/coverage/ui/article-table.tsx';
import { channels } from '#app/features/partners/terms.ts';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

type Fixture = {
  rows: ArticleListRow[];
  topics: { id: number; name: string }[];
  outlets: { id: number; name: string }[];
  count: number;
};

let fixture: Fixture | undefined;

/** The rows that the product's own list shows, from an array read once. */
export function loader() {
  fixture ??= JSON.parse(readFileSync(process.env.FLOOR_ROWS!, 'utf8')) as Fixture;
  return {
    ...fixture,
    channels,
    sort: { key: 'publishedAt', direction: 'desc' } as const,
    next: 'x',
    previous: null,
  };
}

export default function Articles() {
  const page = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t('coverage.title')}
        actions={
          <LinkButton href={coveragePaths.log} variant="primary">
            {t('coverage.log')}
          </LinkButton>
        }
      >
        {t('coverage.intro')}
      </PageHeader>
      <ArticleFilters address={pathname + search} filter={{}} columns={[]} {...page} />
      <ArticleTable
        address={pathname + search}
        rows={page.rows}
        sort={page.sort}
        next={page.next}
        previous={page.previous}
        summary={t('coverage.countMany', { count: page.count })}
        empty={null}
      />
    </>
  );
}
