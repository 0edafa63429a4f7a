import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/completeness.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CalendarClock, ChartBar, ListChecks, Users } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { CountPills } from '#app/ui/count-pills.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { DataTable } from '#app/ui/table.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findCheck } from '../completeness/checks.queries.server.ts';
import { claimStates, sendingFrom } from '../completeness/claim-terms.ts';
import { countClaims, listClaims } from '../completeness/claims.queries.server.ts';
import { completenessPaths } from '../completeness-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { ClaimState } from '../ui/claim-state.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const state = claimStates.find(each => each === url.searchParams.get('keadaan'));
  const check = await findCheck(ctx.db, season.id);
  return {
    title: `${t('completeness.title')} – ${season.name}`,
    season,
    address: url.pathname + url.search,
    state: state ?? null,
    list: await listClaims(ctx.db, { seasonId: season.id, state, page: pageRequest(url.searchParams) }),
    counts: await countClaims(ctx.db, season.id),
    check: check ? { ...check, from: sendingFrom(check.lockOn) } : null,
    mayWrite: can(ctx.actor, 'awards.write'),
    zone: (await readOffice(ctx.db)).zone,
    now: ctx.now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Completeness() {
  const { season, address, state, list, counts, check, mayWrite, zone, now } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const running = season.status === 'open';
  const over = check !== null && check.dueAt < now;
  const actions = (
    <>
      <LinkButton href={completenessPaths.origins(season.id)} icon={ChartBar}>
        {t('completeness.origins')}
      </LinkButton>
      {mayWrite && running && check && (
        <LinkButton href={completenessPaths.dates(season.id)} icon={CalendarClock}>
          {t('completeness.changeDates')}
        </LinkButton>
      )}
      {mayWrite && check && (
        <LinkButton href={completenessPaths.candidates(season.id)} icon={Users} variant="primary">
          {t('completeness.candidates')}
        </LinkButton>
      )}
      {mayWrite && running && !check && (
        <LinkButton href={completenessPaths.dates(season.id)} icon={CalendarClock} variant="primary">
          {t('completeness.dates')}
        </LinkButton>
      )}
    </>
  );
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pill = (key: typeof state, label: string) => ({
    href: withParams(completenessPaths.claims(season.id), { keadaan: key }),
    label,
    current: key === state,
    count: key === null ? all : counts[key],
  });
  const empty = state ? 'completeness.noneHere' : check ? 'completeness.noClaims' : 'completeness.noDates';
  return (
    <SeasonFrame season={season} current="completeness" mayStanding actions={actions}>
      <p className="mb-2 max-w-3xl text-muted">{t('completeness.intro')}</p>
      {check && (
        <p className="mb-4 max-w-3xl font-medium">
          {t(over ? 'completeness.timelineOver' : 'completeness.timeline', {
            lockOn: format.date(check.lockOn),
            until: format.instant(check.dueAt, zone),
          })}{' '}
          {!over &&
            running &&
            check.sendings === 0 &&
            t('completeness.sentByItself', { from: format.date(check.from) })}
        </p>
      )}
      {all > 0 && (
        <CountPills
          label={t('completeness.filter')}
          number={format.number}
          pills={[
            pill(null, t('common.all')),
            ...claimStates.map(key => pill(key, t(`completeness.states.${key}`))),
          ]}
        />
      )}
      <DataTable
        caption={t('completeness.claims')}
        columns={[
          {
            key: 'claim',
            header: t('completeness.claim'),
            primary: true,
            cell: claim => <span className="wrap-anywhere">{claim.article ?? claim.url}</span>,
          },
          {
            key: 'state',
            header: t('completeness.state'),
            cell: claim => <ClaimState state={claim.state} />,
          },
          { key: 'candidate', header: t('completeness.candidate'), cell: claim => claim.candidate ?? '–' },
          {
            key: 'sent',
            header: t('completeness.sentAt'),
            cell: claim => format.instant(claim.sentAt, zone),
            className: 'whitespace-nowrap',
          },
        ]}
        rows={list.rows}
        rowKey={claim => claim.id}
        rowHref={claim => completenessPaths.claim(claim.id)}
        pager={{
          previousHref: list.previous && withParams(address, { before: list.previous, after: null }),
          nextHref: list.next && withParams(address, { after: list.next, before: null }),
          labels: {
            navigation: t('completeness.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
        }}
        empty={
          <EmptyState icon={ListChecks} title={t(empty)}>
            {state
              ? null
              : t(
                  check
                    ? 'completeness.noClaimsText'
                    : running
                      ? 'completeness.noDatesText'
                      : 'completeness.seasonNotOpen',
                )}
          </EmptyState>
        }
      />
    </SeasonFrame>
  );
}
