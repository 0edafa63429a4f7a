import { readFileSync } from 'node:fs';
import { useLoaderData, useLocation } from '@remix-run/react';
import { ArticleList, type ArticleListProps } from '#app/features/coverage/ui/article-list.tsx';

let page: ArticleListProps | undefined;

/** What the product's own list shows, from a file read once. */
export function loader() {
  page ??= JSON.parse(readFileSync(process.env.FLOOR_PAGE!, 'utf8')) as ArticleListProps;
  return page;
}

export default function Articles() {
  const { pathname, search } = useLocation();
  return <ArticleList address={pathname + search} {...useLoaderData<typeof loader>()} />;
}
