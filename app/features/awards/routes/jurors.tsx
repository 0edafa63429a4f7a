import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/judging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Gavel, Plus } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { listJurors } from '../judging/jurors.queries.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { SeasonFrame } from '../ui/season-frame.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  return {
    title: `${t('judging.jurors')} – ${season.name}`,
    season,
    jurors: await listJurors(ctx.db, season.id),
    mayWrite: can(ctx.actor, 'awards.write'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Jurors() {
  const { season, jurors, mayWrite } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const invite = mayWrite && (
    <LinkButton href={juryPaths.newJuror(season.id)} variant="primary" icon={Plus} data-key="n">
      {t('judging.inviteJuror')}
    </LinkButton>
  );
  return (
    <SeasonFrame season={season} current="jurors" mayStanding actions={jurors.length > 0 && invite}>
      <p className="mb-4 max-w-3xl text-muted">{t('judging.jurorsIntro')}</p>
      <DataTable
        caption={t('judging.jurors')}
        columns={[
          {
            key: 'name',
            header: t('judging.juror'),
            primary: true,
            cell: juror => juror.name,
          },
          { key: 'position', header: t('judging.position'), cell: juror => juror.position },
          {
            key: 'employer',
            header: t('judging.employer'),
            cell: juror => (
              <>
                {juror.employer || '–'} {juror.agencyStaff && <Badge>{t('judging.agencyStaff')}</Badge>}
              </>
            ),
          },
          {
            key: 'interests',
            header: t('judging.interests'),
            cell: juror =>
              juror.declaredAt === null ? (
                <Badge tone="warning">{t('judging.undeclared')}</Badge>
              ) : juror.interests.length === 0 ? (
                t('judging.declaredNone')
              ) : (
                juror.interests.map(interest => interest.party).join(', ')
              ),
          },
          {
            key: 'status',
            header: t('judging.state'),
            cell: juror =>
              juror.joined || juror.status === 'withdrawn' ? (
                <Badge tone={juror.status === 'withdrawn' ? 'quiet' : 'accent'}>
                  {t(`judging.jurorStatus.${juror.status}`)}
                </Badge>
              ) : (
                <Badge tone="warning">{t('judging.notJoined')}</Badge>
              ),
          },
          {
            key: 'invited',
            header: t('judging.invitedAt'),
            hideOnPhone: true,
            cell: juror => format.day(juror.invitedAt),
          },
        ]}
        rows={jurors}
        rowKey={juror => juror.id}
        rowHref={mayWrite ? juror => juryPaths.juror(juror.id) : undefined}
        empty={
          <EmptyState icon={Gavel} title={t('judging.noJurors')} actions={invite}>
            {t('judging.noJurorsText')}
          </EmptyState>
        }
      />
    </SeasonFrame>
  );
}
