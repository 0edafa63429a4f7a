import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/completeness.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { Pager } from '#app/ui/pager.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import type { CandidatePage } from '../completeness/candidate-page.server.ts';
import type { ScoredArticle } from '../points.queries.server.ts';
import { ExclusionReasons } from './exclusion-reasons.tsx';

type Shown = { article: ScoredArticle };

function Title({ article }: Shown) {
  if (!article.url) return <>{article.title}</>;
  return (
    <a href={article.url} rel="noreferrer" className="hover:text-primary hover:underline">
      {article.title}
    </a>
  );
}

function useFacts({ board, zone }: CandidatePage) {
  const { format } = useI18n();
  return (article: ScoredArticle) =>
    [board === 'journalists' && article.outlet, format.published(article.publishedAt, zone)]
      .filter(Boolean)
      .join(' · ');
}

/** The text that most of a copy was taken from. */
function Source({ article }: Shown) {
  const { t, format } = useI18n();
  const [source] = article.overlaps;
  if (!source) return null;
  const { kind, share, title, outlet } = source;
  return (
    <p className="text-sm break-words text-muted">
      {t(kind === 'release' ? 'awards.overlapRelease' : 'awards.overlapArticle', {
        share: format.percent(share),
        outlet,
      })}{' '}
      {title}
    </p>
  );
}

function CountedList({
  list,
  page,
}: {
  list: Extract<CandidatePage['list'], { kind: 'counted' }>;
  page: CandidatePage;
}) {
  const { t } = useI18n();
  const facts = useFacts(page);
  return (
    <ul className="border-t border-base-300">
      {list.rows.map(({ best: { article }, others }) => (
        <li key={article.id} className="border-b border-base-300 py-3">
          <p className="font-medium break-words">
            <Title article={article} />
          </p>
          <p className="text-sm text-muted">{facts(article)}</p>
          {others.length > 0 && (
            <div className="mt-2 border-l-2 border-base-300 ps-3 text-sm">
              <p className="text-muted">{t('completeness.togetherWith')}</p>
              <ul>
                {others.map(other => (
                  <li key={other.articleId} className="mt-1 break-words">
                    <Title article={other.article} />{' '}
                    <span className="text-muted">{facts(other.article)}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function ExcludedList({
  list,
  page,
}: {
  list: Extract<CandidatePage['list'], { kind: 'excluded' }>;
  page: CandidatePage;
}) {
  const facts = useFacts(page);
  return (
    <ul className="border-t border-base-300">
      {list.rows.map(({ article, reasons }) => (
        <li key={article.id} className="border-b border-base-300 py-3">
          <p className="font-medium break-words">
            <Title article={article} />
          </p>
          <p className="text-sm text-muted">{facts(article)}</p>
          <div className="mt-1">
            <ExclusionReasons reasons={reasons} rules={page.rules} />
          </div>
          {reasons.includes('copy') && <Source article={article} />}
        </li>
      ))}
    </ul>
  );
}

/** A candidate's logged articles: those that count, each with what was taken together with it, and those that do not and why. */
export function OwnArticles({ page, address }: { page: CandidatePage; address: string }) {
  const { t, format } = useI18n();
  const { list, counts } = page;
  if (!list) return <p className="text-muted">{t('completeness.ownNone')}</p>;
  const tab = (value: string | null) => `${withParams(address, { daftar: value, mulai: null })}#artikel`;
  const pageHref = (place: number | null) =>
    place === null ? null : `${withParams(address, { mulai: place > 1 ? String(place) : null })}#artikel`;
  const several = list.previous !== null || list.next !== null;
  return (
    <div id="artikel" className="scroll-mt-6">
      <Section title={t('completeness.ownArticles')}>
        <Tabs
          label={t('completeness.listLabel')}
          tabs={[
            {
              href: tab(null),
              label: t('awards.countedTab'),
              count: format.number(counts.counted),
              current: list.kind === 'counted',
            },
            {
              href: tab('keluar'),
              label: t('awards.excludedTab'),
              count: format.number(counts.excluded),
              current: list.kind === 'excluded',
            },
          ]}
        />
        {list.rows.length === 0 && <p className="text-muted">{t('completeness.ownNoneHere')}</p>}
        {list.rows.length > 0 &&
          (list.kind === 'counted' ? (
            <CountedList list={list} page={page} />
          ) : (
            <ExcludedList list={list} page={page} />
          ))}
        <Pager
          previousHref={pageHref(list.previous)}
          nextHref={pageHref(list.next)}
          labels={{
            navigation: t('completeness.articlePages'),
            previous: t('common.previous'),
            next: t('common.next'),
          }}
          summary={
            several
              ? t('awards.articleRange', {
                  from: format.number(list.start),
                  to: format.number(list.last),
                  total: format.number(list.total),
                })
              : undefined
          }
        />
      </Section>
    </div>
  );
}
