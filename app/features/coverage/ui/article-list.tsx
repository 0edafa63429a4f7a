import { Newspaper, Plus } from 'lucide-react';
import { SavedViews } from '#app/features/settings/ui/saved-views.tsx';
import type { ShownView } from '#app/features/settings/views.ts';
import { useT } from '#app/i18n/react.tsx';
import type { Translate } from '#app/i18n/translate.ts';
import { buttonClass, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Menu, MenuLink, menuItemClass } from '#app/ui/menu.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { bulkPaths } from '../bulk-paths.ts';
import type { Facets } from '../facets.queries.server.ts';
import { coveragePaths } from '../paths.ts';
import type { SearchTerm } from '../search-terms.ts';
import { ArticleFilters, type ArticleFiltersProps } from './article-filters.tsx';
import { ArticleTable, type ArticleTableProps } from './article-table.tsx';
import { CoverageTabs } from './coverage-tabs.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { PageFates } from './page-fates.tsx';
import { SearchOrder } from './search-order.tsx';

export type ArticleListProps = Omit<ArticleFiltersProps, 'address'> &
  Pick<ArticleTableProps, 'rows' | 'sort' | 'next' | 'previous'> & {
    views: readonly ShownView[];
    /** Null until somebody asks for them. */
    facets: Facets | null;
    /** Pages that died or changed after publication. */
    pages: { dead: number; changed: number };
    /** Whether the list is narrowed by anything. */
    filtered: boolean;
    /** Whether words are searched for, so that one article may fit better than another. */
    searching: boolean;
    /** How the search was read, where nothing was found. */
    lookedFor: readonly SearchTerm[] | null;
    count: number;
    /** There are more than `count`. */
    many: boolean;
    mayWrite: boolean;
    /** Where ticked articles are made into a clip book, for who may. */
    bookAction?: string;
  };

/** A way out of the list or into it; a file is saved by the browser. */
export type Way = { href: string; label: string; download?: boolean };

/** A search in words: what was looked for, and what was to be left out. */
function lookedFor(t: Translate, terms: readonly SearchTerm[]): string {
  if (terms.length === 0) return t('search.noWords');
  const said = terms.map(({ words, prefix, negated }) => {
    const quoted = `“${words.join(' ')}${prefix ? '…' : ''}”`;
    return negated ? t('search.without', { words: quoted }) : quoted;
  });
  return t('search.lookedFor', { terms: said.join(', ') });
}

/** The list of articles with its filters, saved views and figures. */
export function ArticleList({
  address,
  ways,
  ...page
}: ArticleListProps & {
  address: string;
  /** The ways out of and into the list, which features above coverage know. */
  ways: readonly Way[];
}) {
  const t = useT();
  const logButton = page.mayWrite && (
    <LinkButton href={coveragePaths.log} variant="primary" icon={Plus}>
      {t('coverage.log')}
    </LinkButton>
  );
  const aside: Way = page.mayWrite
    ? { href: bulkPaths.recent, label: t('coverage.bulkRecent') }
    : { href: coveragePaths.openFindings, label: t('coverage.findings') };
  const summary = t(page.many ? 'coverage.countMany' : 'coverage.count', { count: page.count });
  const unused = page.rows.length === 0 && !page.filtered;
  return (
    <>
      <PageHeader
        title={t('coverage.title')}
        actions={
          <>
            <Menu summary={t('search.more')} summaryClassName={buttonClass({ variant: 'ghost' })}>
              <ul className="p-1">
                {[...(unused ? ways.filter(way => !way.download) : ways), aside].map(way => (
                  <li key={way.href}>
                    {way.download ? (
                      <a href={way.href} download className={menuItemClass}>
                        {way.label}
                      </a>
                    ) : (
                      <MenuLink href={way.href}>{way.label}</MenuLink>
                    )}
                  </li>
                ))}
              </ul>
            </Menu>
            {logButton}
          </>
        }
      >
        {t('coverage.intro')}
      </PageHeader>
      <SavedViews list="articles" address={address} views={page.views} />
      {page.mayWrite && <CoverageTabs current="articles" />}
      <PageFates {...page.pages} />
      {!unused && <ArticleFilters address={address} {...page} />}
      {page.filtered && page.rows.length > 0 && (
        <div className="mb-3 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-sm">
          <strong className="font-semibold tabular">{summary}</strong>
          {page.searching && <SearchOrder address={address} {...page} />}
        </div>
      )}
      <div className={unused ? undefined : 'list-with-facets'}>
        <div className="min-w-0">
          <ArticleTable
            address={address}
            rows={page.rows}
            sort={page.sort}
            visible={page.columns}
            next={page.next}
            previous={page.previous}
            picking={
              page.mayWrite ? { count: page.count, many: page.many, bookAction: page.bookAction } : undefined
            }
            summary={summary}
            empty={
              unused ? (
                <EmptyState title={t('coverage.empty')} icon={Newspaper} actions={logButton}>
                  {t('coverage.emptyText')}
                </EmptyState>
              ) : (
                <EmptyState title={t('coverage.nothing')}>
                  {page.lookedFor && `${lookedFor(t, page.lookedFor)} `}
                  {t('coverage.nothingText')}
                </EmptyState>
              )
            }
          />
        </div>
        {page.rows.length > 0 && <FacetPanel address={address} facets={page.facets} />}
      </div>
    </>
  );
}
