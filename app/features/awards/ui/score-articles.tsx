import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { Section } from '#app/ui/section.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import type { RuleSet } from '../rule-set.ts';
import { type ExcludedRow, ExcludedTable } from './excluded-table.tsx';
import { type StoryRow, StoryTable } from './story-table.tsx';

type Paged = { start: number; last: number; total: number; previous: number | null; next: number | null };
type Counted = Paged & { kind: 'counted'; rows: StoryRow[]; sum: number; pageSum: number };
type Excluded = Paged & { kind: 'excluded'; rows: ExcludedRow[] };

/** The articles behind a score: those that count with their points, and those that do not with the reason. */
export function ScoreArticles(props: {
  list: Counted | Excluded;
  standing: { A: number; t: number; articles: number; excluded: number };
  rules: RuleSet;
  board: 'outlets' | 'journalists';
  address: string;
  zone: string;
  /** Where staff decide whether an article counts. */
  deskHref?: (articleId: number) => string;
}) {
  const { list, standing, rules, board, address, zone, deskHref } = props;
  const { t, format } = useI18n();
  const attending = 100 * rules.weights.takingPart * standing.t;
  const withOutlet = board === 'journalists';
  const tab = (value: string | null) => `${withParams(address, { daftar: value, mulai: null })}#artikel`;
  const pageHref = (place: number | null) =>
    place === null ? null : `${withParams(address, { mulai: place > 1 ? String(place) : null })}#artikel`;
  const range = {
    from: format.number(list.start),
    to: format.number(list.last),
    total: format.number(list.total),
  };
  const pager = {
    previousHref: pageHref(list.previous),
    nextHref: pageHref(list.next),
    labels: {
      navigation: t('awards.storyPages'),
      previous: t('common.previous'),
      next: t('common.next'),
    },
    summary:
      list.previous === null && list.next === null
        ? undefined
        : t(list.kind === 'counted' ? 'awards.storyRange' : 'awards.articleRange', range),
  };
  return (
    <div id="artikel" className="scroll-mt-16">
      <Section title={t('awards.articlesTitle')}>
        <Tabs
          label={t('awards.articleTabs')}
          tabs={[
            {
              href: tab(null),
              label: t('awards.countedTab'),
              count: format.number(standing.articles),
              current: list.kind === 'counted',
            },
            {
              href: tab('keluar'),
              label: t('awards.excludedTab'),
              count: format.number(standing.excluded),
              current: list.kind === 'excluded',
            },
          ]}
        />
        {list.kind === 'excluded' ? (
          list.total === 0 ? (
            <EmptyState title={t('awards.noExcluded')}>{t('awards.noExcludedText')}</EmptyState>
          ) : (
            <ExcludedTable
              caption={t('awards.excludedTab')}
              rows={list.rows}
              rules={rules}
              withOutlet={withOutlet}
              zone={zone}
              deskHref={deskHref}
              pager={pager}
            />
          )
        ) : list.total === 0 ? (
          <EmptyState title={t('awards.noStories')}>{t('awards.noStoriesText')}</EmptyState>
        ) : (
          <>
            <p className="-mt-2 mb-3 max-w-3xl text-sm text-muted">{t('awards.storiesIntro')}</p>
            <StoryTable
              caption={t('awards.countedTab')}
              rows={list.rows}
              withOutlet={withOutlet}
              zone={zone}
              deskHref={deskHref}
              pager={pager}
            />
            <p className="tabular mt-3 text-end font-semibold">
              {t(attending > 0 ? 'awards.sumWithTakingPart' : 'awards.sumOfPoints', {
                stories: format.number(list.total),
                sum: format.points(list.sum),
                points: format.points(attending),
                a: format.points(standing.A),
              })}
            </p>
            {list.rows.length < list.total && (
              <p className="tabular text-end text-sm text-muted">
                {t('awards.sumOfPage', { sum: format.points(list.pageSum) })}
              </p>
            )}
          </>
        )}
      </Section>
    </div>
  );
}
