import '#app/i18n/sections/certificates.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { Award, Plus } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { DataTable } from '#app/ui/table.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { listUnconfirmed } from '../certificates/awards.queries.server.ts';
import { findNewestBatch, holdsVoid } from '../certificates/batches.queries.server.ts';
import { readBatch } from '../certificates/batches.service.server.ts';
import { countValid, listCertificates } from '../certificates/certificates.queries.server.ts';
import { confirmedBy, lettersMissing } from '../certificates/issuing.service.server.ts';
import { listTemplates } from '../certificates/templates.queries.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { BatchPanels, TemplatesPanel, WinnersPanel } from '../ui/certificate-panels.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  const made = async (kind: 'document' | 'archive') => {
    const batch = await findNewestBatch(ctx.db, season.id, kind, { made: true });
    if (!batch?.madeAt) return null;
    const holds = !(await holdsVoid(ctx.db, batch));
    return { certificates: batch.certificates ?? 0, at: batch.madeAt, holds };
  };
  const mayWrite = can(ctx.actor, 'awards.write');
  const awards = mayWrite ? (await listUnconfirmed(ctx.db, season.id)).map(confirmedBy) : [];
  const undrawn = awards.flatMap(award => {
    const letters = lettersMissing(award);
    return letters.length === 0
      ? []
      : [{ awardId: award.awardId!, recipient: award.recipient, letters: letters.join(' ') }];
  });
  return {
    title: `${t('certificates.title')} – ${season.name}`,
    season,
    ...(await listCertificates(ctx.db, season.id, pageRequest(url.searchParams))),
    templates: (await listTemplates(ctx.db, season.id)).map(({ id, name }) => ({ id, name })),
    unconfirmed: awards.length - undrawn.length,
    undrawn,
    counts: await countValid(ctx.db, season.id),
    document: await readBatch(ctx.db, season.id, 'document'),
    documentMade: await made('document'),
    archive: await readBatch(ctx.db, season.id, 'archive'),
    archiveMade: await made('archive'),
    mail: await readBatch(ctx.db, season.id, 'mail'),
    today: isoDay(ctx.now, zone),
    mayWrite,
    zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Certificates() {
  const page = useLoaderData<typeof loader>();
  const { season, rows, next, previous, templates, counts, mayWrite, zone } = page;
  const { pathname, search } = useLocation();
  const { t, format } = useI18n();
  const hrefFor = (changes: Parameters<typeof withParams>[1]) => withParams(pathname + search, changes);
  const issue = mayWrite && templates.length > 0 && (
    <LinkButton href={certificatePaths.new(season.id)} variant="primary" icon={Plus} data-key="n">
      {t('certificates.issue')}
    </LinkButton>
  );
  const begin = mayWrite && templates.length === 0 && (
    <LinkButton href={certificatePaths.newTemplate(season.id)} variant="primary" icon={Plus}>
      {t('certificates.newTemplate')}
    </LinkButton>
  );
  const state = (row: (typeof rows)[number]) => {
    if (row.overtaken) return <Badge tone="warning">{t('certificates.overtaken')}</Badge>;
    if (row.withdrawnAt) return <Badge tone="error">{t('certificates.withdrawn')}</Badge>;
    if (row.mailedAt) return t('certificates.mailed', { at: format.instant(row.mailedAt, zone) });
    return t(row.email ? 'certificates.notMailed' : 'certificates.noEmail');
  };
  return (
    <SeasonFrame season={season} current="certificates" mayStanding actions={rows.length > 0 && issue}>
      <p className="mb-4 max-w-3xl text-muted">{t('certificates.intro')}</p>
      {counts.overtaken > 0 && (
        <p className="mb-5 max-w-3xl rounded-md bg-amber-wash px-4 py-3">
          {t('certificates.overtakenText', { count: counts.overtaken })}
        </p>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,2fr)_minmax(17rem,1fr)]">
        <DataTable
          caption={t('certificates.all')}
          rows={rows}
          rowKey={row => row.id}
          rowHref={row => certificatePaths.show(row.id)}
          columns={[
            {
              key: 'recipient',
              header: t('certificates.check.recipient'),
              primary: true,
              cell: row => row.recipient,
            },
            { key: 'number', header: t('certificates.number'), cell: row => row.number },
            { key: 'award', header: t('certificates.award'), cell: row => row.award },
            { key: 'state', header: t('certificates.state'), cell: state },
          ]}
          pager={
            next || previous
              ? {
                  previousHref: previous && hrefFor({ before: previous }),
                  nextHref: next && hrefFor({ after: next }),
                  labels: {
                    navigation: t('certificates.title'),
                    previous: t('common.previous'),
                    next: t('common.next'),
                  },
                  summary: '',
                }
              : undefined
          }
          empty={
            templates.length === 0 ? (
              <EmptyState icon={Award} title={t('certificates.noTemplate')} actions={begin}>
                {t('certificates.noTemplateText')}
              </EmptyState>
            ) : (
              <EmptyState icon={Award} title={t('certificates.none')} actions={issue}>
                {t('certificates.noneText')}
              </EmptyState>
            )
          }
        />
        <div>
          {mayWrite && (
            <WinnersPanel
              seasonId={season.id}
              templates={templates}
              unconfirmed={page.unconfirmed}
              undrawn={page.undrawn}
              today={page.today}
            />
          )}
          {counts.valid > 0 && <BatchPanels seasonId={season.id} {...page} />}
          {mayWrite && templates.length > 0 && <TemplatesPanel seasonId={season.id} templates={templates} />}
        </div>
      </div>
    </SeasonFrame>
  );
}
