import { readFileSync } from 'node:fs';
import { useLoaderData, useLocation } from '@remix-run/react';
import { FileUp } from 'lucide-react';
import { ArticleList, type ArticleListProps } from '#app/features/coverage/ui/article-list.tsx';
import { importPaths } from '#app/features/imports/paths.ts';
import { ListExport } from '#app/features/reports/ui/list-export.tsx';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';

let page: ArticleListProps | undefined;

/** What the product's own list shows, from a file read once. */
export function loader() {
  page ??= JSON.parse(readFileSync(process.env.FLOOR_PAGE!, 'utf8')) as ArticleListProps;
  return page;
}

export default function Articles() {
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const t = useT();
  return (
    <ArticleList
      {...useLoaderData<typeof loader>()}
      address={address}
      exporting={<ListExport name="articles" address={address} />}
      importing={
        <LinkButton href={importPaths.listOf('articles')} icon={FileUp}>
          {t('exports.import')}
        </LinkButton>
      }
    />
  );
}
