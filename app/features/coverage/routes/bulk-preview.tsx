import '#app/i18n/sections/bulk.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listSeasons } from '#app/features/awards/seasons.queries.server.ts';
import { programPaths } from '#app/features/programs/paths.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { readRowId } from '#app/lib/row-id.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { planGroups, readPreview } from '../bulk/preview.server.ts';
import { ownBatch } from '../bulk/service.server.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { coveragePaths } from '../paths.ts';
import { BulkRows } from '../ui/bulk-rows.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, url, locale, t }) => {
  const batch = await ownBatch(ctx, idParam(params.id));
  if (batch.status !== 'ready') throw redirect(bulkPaths.show(batch.id));
  const { zone } = await readOffice(ctx.db);
  const asked = planGroups.find(group => group === url.searchParams.get('kelompok'));
  const afterId = readRowId(url.searchParams.get('sesudah')) ?? 0;
  const preview = await readPreview(ctx.db, batch, { asked, afterId });
  const words = auditWords(locale, zone);
  return {
    title: t('bulk.previewTitle'),
    address: url.pathname + url.search,
    id: batch.id,
    kind: batch.kind,
    name: batch.topic?.name ?? '',
    topicId: batch.topic?.id ?? null,
    author: batch.author,
    createdAt: batch.createdAt,
    zone,
    paged: afterId > 0,
    finished: (await listSeasons(ctx.db))
      .filter(season => season.status === 'finished')
      .map(({ name, startsOn, endsOn }) => ({ name, startsOn, endsOn })),
    ...preview,
    rows: preview.rows.map(row => ({
      ...row,
      changes: row.changes.map(({ field, before, after }) => ({
        label: words.field(field),
        before: before === null ? '' : words.value(field, before),
        after: after === null ? '' : words.value(field, after),
      })),
    })),
  };
});

export default function BulkPreview() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { address, groups, group, rows, next } = page;
  const willChange = groups.changes;
  return (
    <>
      <PageHeader
        title={page.title}
        parent={{ href: coveragePaths.list, label: t('coverage.title') }}
        meta={
          <>
            <span>
              {page.kind === 'reread' ? t('bulk.kinds.reread', { name: page.name }) : t('bulk.title')}
            </span>
            <span>
              {t(page.author ? 'bulk.begunBy' : 'bulk.begun', {
                name: page.author ?? '',
                at: format.instant(page.createdAt, page.zone),
              })}
            </span>
          </>
        }
      >
        {page.rereadSummary
          ? t('bulk.rereadResult', {
              read: format.number(page.rereadSummary.read),
              added: format.number(page.rereadSummary.added),
              removed: format.number(page.rereadSummary.removed),
            })
          : t('bulk.previewText')}
      </PageHeader>
      {page.kind === 'edit' && (
        <Tabs
          label={t('bulk.previewTitle')}
          tabs={(['changes', 'left', 'same'] as const).map(name => ({
            href: withParams(address, { kelompok: name, sesudah: null }),
            label: t(`bulk.groups.${name}`),
            count: format.number(groups[name]),
            current: name === group,
          }))}
        />
      )}
      {(page.kind === 'edit' || willChange > 0) && (
        <>
          <p className="mb-3 text-muted">{t(`bulk.groupTexts.${group}`)}</p>
          <BulkRows rows={rows} finished={page.finished} />
        </>
      )}
      <div className="mt-3 flex gap-4">
        {page.paged && (
          <Link className="link" href={withParams(address, { sesudah: null })}>
            {t('bulk.first')}
          </Link>
        )}
        {next !== null && (
          <Link className="link" href={withParams(address, { sesudah: String(next) })}>
            {t('bulk.next')}
          </Link>
        )}
      </div>
      <form method="post" action={bulkPaths.commitment(page.id)} className="bulk-bar">
        {willChange > 0 ? (
          <Button variant="primary">{t('bulk.carryOut', { count: willChange })}</Button>
        ) : (
          <p className="px-2 py-1.5 font-medium">
            {t(page.kind === 'reread' ? 'bulk.rereadSame' : 'bulk.nothingToDo')}
          </p>
        )}
        {page.kind === 'edit' && (
          <LinkButton href={bulkPaths.changes(page.id)} variant="ghost">
            {t('bulk.changeChoice')}
          </LinkButton>
        )}
        {page.topicId !== null && (
          <LinkButton href={programPaths.editTopic(page.topicId)} variant="ghost">
            {t('bulk.toWords')}
          </LinkButton>
        )}
        <Button variant="ghost" formAction={bulkPaths.discard(page.id)}>
          {t('bulk.discard')}
        </Button>
      </form>
    </>
  );
}
