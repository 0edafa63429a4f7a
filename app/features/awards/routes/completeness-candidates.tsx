import '#app/i18n/sections/completeness.ts';
import '#app/i18n/sections/judging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Users } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Confirm } from '#app/ui/confirm.tsx';
import { CountPills } from '#app/ui/count-pills.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { candidateGroups, groupOf } from '../completeness/candidate-groups.ts';
import { planCandidates } from '../completeness/candidates.server.ts';
import { findCheck } from '../completeness/checks.queries.server.ts';
import { giveLinkByName, linksJob } from '../completeness/inviting.service.server.ts';
import { ownUrl } from '../completeness/links.server.ts';
import { linkSchema } from '../completeness/schema.ts';
import { completenessPaths } from '../completeness-paths.ts';
import { cutPlaces, startingPlace } from '../list-place.ts';
import { findSeasonJob } from '../season-jobs.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { CandidateTable } from '../ui/candidate-table.tsx';
import { LinkByName } from '../ui/link-by-name.tsx';
import { LinksProgress } from '../ui/links-progress.tsx';

const pageSize = 50;
const pollMs = 1500;

// The links are shown, and whoever holds one sends in the candidate's name: for those who may write, not for readers.
export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, url, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  const check = season && (await findCheck(ctx.db, season.id));
  if (!season || !check) throw new NotFound();
  const plan = await planCandidates(ctx.db, season, ctx.now);
  const group = candidateGroups.find(each => each === url.searchParams.get('kelompok')) ?? null;
  const counts = { waiting: 0, told: 0, unreachable: 0 };
  for (const candidate of plan) counts[groupOf(candidate)] += 1;
  const chosen = plan.filter(candidate => group === null || groupOf(candidate) === group);
  const start = startingPlace(url.searchParams.get('mulai'), chosen.length);
  const { rows, ...page } = cutPlaces(chosen, start, pageSize);
  return {
    title: t('completeness.candidates'),
    season: { id: season.id, name: season.name },
    address: url.pathname + url.search,
    open: season.status === 'open' && check.dueAt >= ctx.now,
    sending: await findSeasonJob(ctx.db, linksJob, season.id),
    group,
    counts,
    unlinked: plan.some(({ invite }) => invite === null),
    page: { ...page, start, total: chosen.length },
    rows: rows.map(({ board, entrantId, name, articles, contact, invite }) => ({
      ...{ board, entrantId, name, articles },
      contact: contact.person?.name ?? null,
      reason: contact.reason,
      invite: invite && { id: invite.id, toldAt: invite.toldAt, url: ownUrl(invite) },
    })),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), linkSchema, async value => {
    const told = await giveLinkByName(ctx, id, value);
    return redirectWithFlash(
      completenessPaths.candidates(id),
      told ? 'completeness.flashLinked' : 'completeness.flashLinkedByHand',
    );
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function CompletenessCandidates() {
  const { title, season, address, open, sending, group, counts, unlinked, page, rows, zone } =
    useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  useLive(sending !== null, pollMs);
  const pill = (key: typeof group, label: string, count: number) => ({
    href: withParams(completenessPaths.candidates(season.id), { kelompok: key }),
    ...{ label, current: key === group, count },
  });
  const pageHref = (place: number | null) =>
    place === null ? null : withParams(address, { mulai: place > 1 ? String(place) : null });
  return (
    <>
      <PageHeader
        title={title}
        parent={{
          href: completenessPaths.claims(season.id),
          label: `${season.name} – ${t('completeness.title')}`,
        }}
        actions={
          open &&
          !sending &&
          (counts.waiting > 0 || unlinked) && (
            <Confirm
              label={t(counts.waiting > 0 ? 'completeness.send' : 'completeness.makeLinks')}
              variant="primary"
              confirmVariant="primary"
              align="end"
              question={
                counts.waiting > 0
                  ? t('completeness.sendQuestion', { count: counts.waiting })
                  : t('completeness.makeQuestion')
              }
              confirmLabel={t(counts.waiting > 0 ? 'completeness.sendConfirm' : 'completeness.makeConfirm')}
              action={completenessPaths.sending(season.id)}
            >
              {counts.unreachable > 0
                ? t('completeness.sendText', { count: counts.unreachable })
                : t('completeness.sendAll')}
            </Confirm>
          )
        }
      >
        {t('completeness.candidatesIntro')}
      </PageHeader>
      {sending && <LinksProgress seasonId={season.id} job={sending} />}
      <CountPills
        label={t('completeness.filter')}
        number={format.number}
        pills={[
          pill(null, t('common.all'), counts.waiting + counts.told + counts.unreachable),
          ...candidateGroups.map(key => pill(key, t(`completeness.groups.${key}`), counts[key])),
        ]}
      />
      <CandidateTable
        rows={rows}
        open={open}
        zone={zone}
        pager={{
          previousHref: pageHref(page.previous),
          nextHref: pageHref(page.next),
          labels: {
            navigation: t('completeness.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
          summary:
            page.previous === null && page.next === null
              ? undefined
              : t('completeness.range', {
                  from: format.number(page.start),
                  to: format.number(page.last),
                  total: format.number(page.total),
                }),
        }}
        empty={
          <EmptyState
            icon={Users}
            title={t(group ? 'completeness.noneInGroup' : 'completeness.noCandidates')}
          >
            {group ? null : t('completeness.noCandidatesText')}
          </EmptyState>
        }
      />
      {open && <LinkByName />}
    </>
  );
}
