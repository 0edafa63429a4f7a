import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { largestInteger } from '#app/lib/row-id.ts';
import { AddressFields } from '#app/ui/address-fields.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { rankedBoards } from '../boards.ts';
import {
  listArticleVerdicts,
  listCandidateVerdicts,
  listRulingsBetween,
} from '../desk/desk.queries.server.ts';
import { doubtful, excludedPageSize, listExcludedArticles } from '../desk/excluded.queries.server.ts';
import { deskPaths } from '../desk-paths.ts';
import { pointExclusions } from '../exclusion-codes.ts';
import { findScoredArticles } from '../points.queries.server.ts';
import { seasonSpan } from '../season-frame.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { ArticleVerdicts } from '../ui/article-verdicts.tsx';
import { CandidateVerdicts } from '../ui/candidate-verdicts.tsx';
import { ExcludedTable } from '../ui/excluded-table.tsx';
import { Rulings } from '../ui/rulings.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';

const parts = ['artikel', 'keputusan', 'peserta', 'putusan'] as const;
type Part = (typeof parts)[number];

const titles = {
  artikel: 'season.desk.excluded',
  keputusan: 'season.desk.decidedArticles',
  peserta: 'season.desk.candidates',
  putusan: 'season.desk.rulings',
} as const satisfies Record<Part, string>;

/** Asks for the articles of which something is not known. */
const doubtfulFilter = 'meragukan';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const asked = url.searchParams.get('alasan');
  const reason = ([doubtfulFilter, ...pointExclusions] as const).find(code => code === asked) ?? null;
  const reasons = reason === null ? [] : reason === doubtfulFilter ? doubtful : [reason];
  const part = parts.find(each => each === url.searchParams.get('bagian')) ?? parts[0];
  const [board] = rankedBoards(season.boards);
  const before = Number(url.searchParams.get('sebelum') ?? '');
  const found =
    season.shown && board
      ? await listExcludedArticles(ctx.db, season.shown.ruleSetId, {
          board,
          reasons,
          before: Number.isInteger(before) && before > 0 && before <= largestInteger ? before : null,
        })
      : [];
  const rows = found.slice(0, excludedPageSize);
  const articles = await findScoredArticles(
    ctx.db,
    rows.map(row => row.articleId),
  );
  const span = seasonSpan(season);
  return {
    title: `${t('awards.tabDesk')} – ${season.name}`,
    season,
    part,
    mayDecide: season.status === 'open' && can(ctx.actor, 'awards.write'),
    reason,
    rows: rows.flatMap(({ articleId, reasons }) => {
      const article = articles.get(articleId);
      return article ? [{ article, reasons }] : [];
    }),
    next: found.length > excludedPageSize ? rows.at(-1)!.articleId : null,
    paged: url.searchParams.has('sebelum'),
    candidates: await listCandidateVerdicts(ctx.db, season.id),
    verdicts: await listArticleVerdicts(ctx.db, season.id),
    rulings: await listRulingsBetween(ctx.db, span.from, span.until),
    address: url.pathname + url.search,
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EligibilityDesk() {
  const page = useLoaderData<typeof loader>();
  const { season, mayDecide, zone } = page;
  const { t, format } = useI18n();
  const { rules } = season.ruleSet;
  const counts: Record<Part, number | null> = {
    artikel: null,
    keputusan: page.verdicts.length,
    peserta: page.candidates.length,
    putusan: page.rulings.length,
  };
  return (
    <SeasonFrame season={season} current="desk" mayStanding>
      <p className="mb-5 max-w-3xl text-muted">
        {t(mayDecide ? 'season.desk.intro' : 'season.desk.readOnly')}
      </p>
      <Tabs
        label={t('season.desk.parts')}
        tabs={parts.map(part => ({
          href: withParams(deskPaths.desk(season.id), { bagian: part === 'artikel' ? null : part }),
          label: t(titles[part]),
          count: counts[part] === null ? undefined : format.number(counts[part]),
          current: part === page.part,
        }))}
      />
      <h2 className="sr-only">{t(titles[page.part])}</h2>
      {page.part === 'artikel' && <ExcludedList page={page} />}
      {page.part === 'keputusan' &&
        (page.verdicts.length === 0 ? (
          <p className="max-w-prose text-muted">{t('season.desk.noDecisions')}</p>
        ) : (
          <ArticleVerdicts seasonId={season.id} verdicts={page.verdicts} rules={rules} zone={zone} />
        ))}
      {page.part === 'peserta' &&
        (page.candidates.length === 0 ? (
          <p className="max-w-prose text-muted">{t('season.desk.noCandidates')}</p>
        ) : (
          <CandidateVerdicts
            seasonId={season.id}
            verdicts={page.candidates}
            mayDecide={mayDecide}
            zone={zone}
          />
        ))}
      {page.part === 'putusan' &&
        (page.rulings.length === 0 ? (
          <p className="max-w-prose text-muted">{t('season.desk.noRulingsYet')}</p>
        ) : (
          <Rulings
            seasonId={season.id}
            rulings={page.rulings}
            mayDecide={mayDecide}
            titleOf={ruling => (
              <Link href={deskPaths.article(season.id, ruling.articleId)} className="hover:text-primary">
                {ruling.title}
              </Link>
            )}
          />
        ))}
    </SeasonFrame>
  );
}

/** The articles that do not count, of any or one reason. */
function ExcludedList({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { season, reason, zone, next } = page;
  const { t, format } = useI18n();
  const { rules } = season.ruleSet;
  const values = {
    words: format.number(rules.eligibility.minimumWords),
    seconds: format.number(rules.eligibility.minimumSeconds),
    floor: format.percent(rules.originality.floor),
  };
  return (
    <>
      <Form method="get" className="mb-4 flex max-w-xl flex-wrap items-end gap-3">
        <AddressFields>
          <Field
            className="min-w-60 flex-1"
            label={t('awards.reason')}
            name="alasan"
            type="select"
            placeholder={t('season.desk.anyReason')}
            defaultValue={reason ?? ''}
            options={[
              { value: doubtfulFilter, label: t('season.desk.doubtful') },
              ...pointExclusions.map(code => ({
                value: code,
                label: t(`awards.exclusions.${code}`, values),
              })),
            ]}
          />
        </AddressFields>
        <Button>{t('season.desk.filter')}</Button>
      </Form>
      {page.rows.length === 0 ? (
        <EmptyState title={t('season.desk.noExcluded')}>{t('season.desk.noExcludedText')}</EmptyState>
      ) : (
        <ExcludedTable
          caption={t('season.desk.excluded')}
          rows={page.rows}
          rules={rules}
          withOutlet
          zone={zone}
          deskHref={id => deskPaths.article(season.id, id)}
          pager={{
            previousHref: page.paged ? withParams(page.address, { sebelum: null }) : null,
            nextHref: next === null ? null : withParams(page.address, { sebelum: String(next) }),
            labels: {
              navigation: t('awards.storyPages'),
              previous: t('season.desk.first'),
              next: t('common.next'),
            },
          }}
        />
      )}
    </>
  );
}
