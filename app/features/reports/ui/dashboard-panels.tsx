import '#app/i18n/sections/dashboard.ts';
import '#app/i18n/sections/today.ts';
import { awardPaths } from '#app/features/awards/paths.ts';
import { WithheldNote } from '#app/features/awards/ui/withheld-note.tsx';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { gatheringPaths } from '#app/features/gatherings/paths.ts';
import { programPaths } from '#app/features/programs/paths.ts';
import type { Target } from '#app/features/programs/queries.server.ts';
import { TargetPicture } from '#app/features/programs/ui/target-picture.tsx';
import { useI18n } from '#app/i18n/react.tsx';
import { BarSegments } from '#app/ui/bar-segments.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ChartKey } from '#app/ui/chart-frame.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat, StatRow } from '#app/ui/stat.tsx';
import type { findNextGathering, listNewest, readSeasonHeads } from '../dashboard.queries.server.ts';

/** The way to this year's membership target. */
export function TargetPanel({ target, year }: { target: Target | null; year: number }) {
  const { t } = useI18n();
  if (!target) {
    return (
      <Section title={t('dashboard.target')}>
        <p className="text-muted">{t('dashboard.noTarget', { year })}</p>
        <LinkButton href={programPaths.newTarget} className="mt-3">
          {t('dashboard.setTarget')}
        </LinkButton>
      </Section>
    );
  }
  return (
    <Section
      title={t('dashboard.target')}
      aside={
        <Link href={programPaths.targets} className="link">
          {t('common.details')}
        </Link>
      }
    >
      <TargetPicture target={target} />
    </Section>
  );
}

/** The next gathering and its answers. */
export function GatheringPanel({
  gathering,
}: {
  gathering: NonNullable<Awaited<ReturnType<typeof findNextGathering>>> | null;
}) {
  const { t, format } = useI18n();
  if (!gathering) {
    return (
      <Section title={t('dashboard.nextGathering')}>
        <p className="text-muted">{t('dashboard.noGathering')}</p>
        <LinkButton href={gatheringPaths.new} className="mt-3">
          {t('dashboard.planGathering')}
        </LinkButton>
      </Section>
    );
  }
  const { seats, capacity } = gathering;
  const href = gatheringPaths.show(gathering.id);
  return (
    <Section title={t('dashboard.nextGathering')}>
      <Link href={href} className="text-lg font-semibold hover:text-primary">
        {gathering.title}
      </Link>
      <p className="mb-3 text-muted">
        {format.instant(gathering.startsAt, gathering.zone)} · {gathering.venueName}
      </p>
      <StatRow pairs>
        <Stat label={t('dashboard.accepted')} value={format.number(gathering.accepted)} href={href} />
        <Stat label={t('dashboard.tentative')} value={format.number(gathering.tentative)} href={href} />
        <Stat label={t('dashboard.declined')} value={format.number(gathering.declined)} href={href} />
        <Stat label={t('dashboard.silent')} value={format.number(gathering.silent)} href={href} />
      </StatRow>
      <p className="mt-2 text-sm text-muted">
        {capacity === null
          ? t('dashboard.seatsOpen', { count: seats })
          : t('dashboard.seats', { seats, capacity })}
      </p>
    </Section>
  );
}

/** The head of the running season, each entrant's index drawn in its parts. */
export function SeasonPanel({
  season,
}: {
  /** Withheld from those who judge in it. */
  season: (NonNullable<Awaited<ReturnType<typeof readSeasonHeads>>> & { withheld: boolean }) | null;
}) {
  const { t, format } = useI18n();
  if (!season) {
    return (
      <Section title={t('dashboard.season')}>
        <p className="text-muted">{t('dashboard.noSeason')}</p>
        <LinkButton href={awardPaths.list} className="mt-3">
          {t('dashboard.planSeason')}
        </LinkButton>
      </Section>
    );
  }
  return (
    <Section
      title={t('dashboard.season')}
      aside={
        <Link href={awardPaths.show(season.id)} className="link">
          {season.name}
        </Link>
      }
    >
      {season.withheld ? (
        <WithheldNote />
      ) : (
        <>
          <ol className="flex flex-col gap-2.5">
            {season.heads.map(head => (
              <li key={head.id}>
                <div className="mb-1 flex items-baseline justify-between gap-3">
                  <Link href={awardPaths.score(season.id, 'outlets', head.id)} className="hover:text-primary">
                    {head.name}
                  </Link>
                  <span className="tabular font-medium">{format.points(head.a)}</span>
                </div>
                <BarSegments
                  values={[20 * head.v, 40 * head.q, 20 * head.b, 20 * head.c]}
                  max={100}
                  height={8}
                />
              </li>
            ))}
          </ol>
          <div className="mt-3 text-muted">
            <p className="text-sm">{t('today.topFive')}</p>
            <ChartKey
              series={(['volume', 'quality', 'breadth', 'consistency'] as const).map(key => ({
                key,
                label: t(`today.${key}`),
              }))}
            />
          </div>
        </>
      )}
    </Section>
  );
}

/** What came in last. */
export function NewestPanel({ articles }: { articles: Awaited<ReturnType<typeof listNewest>> }) {
  const { t, format } = useI18n();
  if (articles.length === 0) return null;
  return (
    <Section
      title={t('dashboard.newest')}
      aside={
        <Link href={coveragePaths.list} className="link">
          {t('dashboard.seeAll')}
        </Link>
      }
    >
      <ul>
        {articles.map(article => (
          <li key={article.id} className="relative border-b border-base-300 py-2 last:border-0">
            <Link href={coveragePaths.show(article.id)} className="stretched font-medium hover:text-primary">
              {article.title}
            </Link>
            <p className="text-sm text-muted">
              {article.outletName} · {format.published(article.publishedAt)}
              {article.headlineTone && ` · ${t(`coverage.tones.${article.headlineTone as 'neutral'}`)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
