import { readFileSync } from 'node:fs';
import { useLoaderData, useLocation } from '@remix-run/react';
import { ArticleList, type ArticleListProps } from '#app/features/coverage/ui/article-list.tsx';
import { articleWays } from '#app/features/reports/ui/article-ways.ts';
import { useT } from '#app/i18n/react.tsx';

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
      ways={articleWays(t, address, { bind: false, import: true })}
    />
  );
}
