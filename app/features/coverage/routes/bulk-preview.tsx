import '#app/i18n/sections/bulk.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useFetcher, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { listSeasons } from '#app/features/awards/seasons.queries.server.ts';
import { programPaths } from '#app/features/programs/paths.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { actorUserId } from '#app/lib/actor.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { Flash } from '#app/ui/flash.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { batchNaming } from '../bulk/batch-naming.server.ts';
import { unrecorded } from '../bulk/changes.ts';
import { planGroups, readPreview } from '../bulk/preview.server.ts';
import { ownBatch } from '../bulk/service.server.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { coveragePaths } from '../paths.ts';
import { BulkPreviewBar } from '../ui/bulk-preview-bar.tsx';
import { BulkRows } from '../ui/bulk-rows.tsx';
import { FiredWords } from '../ui/fired-words.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, url, locale, t }) => {
  const batch = await ownBatch(ctx, idParam(params.id));
  if (batch.status !== 'ready') throw redirect(bulkPaths.show(batch.id));
  const { zone } = await readOffice(ctx.db);
  const asked = planGroups.find(group => group === url.searchParams.get('kelompok'));
  const afterId = readRowId(url.searchParams.get('sesudah')) ?? 0;
  const preview = await readPreview(ctx.db, batch, { asked, afterId });
  const words = auditWords(locale, zone);
  const hours = Math.floor((Date.parse(ctx.now) - Date.parse(batch.createdAt)) / 3_600_000);
  return {
    title: t('bulk.previewTitle'),
    address: url.pathname + url.search,
    id: batch.id,
    kind: batch.kind,
    name: (await batchNaming(ctx.db, t, words))(batch),
    topicId: batch.topic?.id ?? null,
    author: batch.author,
    /** Begun by somebody else than who looks at it. */
    colleague: batch.authorId !== null && batch.authorId !== actorUserId(ctx.actor),
    createdAt: batch.createdAt,
    hours,
    back: batch.topic ? programPaths.topics : batch.origin || coveragePaths.list,
    words: batch.words,
    newcomers: (batch.changes.journalists ?? [])
      .filter(person => person.id === unrecorded)
      .map(person => person.name),
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

const formId = 'pratinjau';

export default function BulkPreview() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const saving = useFetcher();
  const { address, groups, group, rows, next, words } = page;
  const ticking = group === 'changes' && rows.length > 0;
  const begun = { name: page.author ?? '', at: format.instant(page.createdAt, page.zone) };
  const age = page.hours < 1 ? t('bulk.ageNew') : t('bulk.age', { count: page.hours });
  return (
    <>
      <PageHeader
        title={page.title}
        parent={{ href: bulkPaths.recent, label: t('bulk.recentTitle') }}
        meta={
          <>
            <span>{page.name}</span>
            <span>
              {t(page.author ? 'bulk.begunBy' : 'bulk.begun', begun)} ({age})
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
      {page.colleague && <Flash tone="warning">{t('bulk.ofColleague', { name: begun.name, age })}</Flash>}
      {page.newcomers.length > 0 && (
        <Flash>{t('bulk.newcomers', { names: page.newcomers.join(', ') })}</Flash>
      )}
      {words && <FiredWords words={words} />}
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
      <form
        id={formId}
        method="post"
        action={bulkPaths.choice(page.id)}
        onChange={event =>
          saving.submit(new FormData(event.currentTarget), {
            method: 'post',
            action: bulkPaths.choice(page.id),
            preventScrollReset: true,
          })
        }
      >
        {(page.kind === 'edit' || groups.changes > 0) && (
          <>
            <p className="mb-3 text-muted">
              {t(`bulk.groupTexts.${group}`)} {ticking && t('bulk.untick')}
            </p>
            <BulkRows rows={rows} finished={page.finished} ticking={ticking} />
          </>
        )}
        {(page.paged || next !== null) && (
          <div className="mt-3 flex gap-4">
            {page.paged && (
              <PageButton to={withParams(address, { sesudah: null })}>{t('bulk.first')}</PageButton>
            )}
            {next !== null && (
              <PageButton to={withParams(address, { sesudah: String(next) })}>{t('bulk.next')}</PageButton>
            )}
          </div>
        )}
      </form>
      <BulkPreviewBar {...page} formId={formId} />
    </>
  );
}

/** Turns the page by sending the form, so that what was unticked is kept without scripts too. */
function PageButton({ to, children }: { to: string; children: ReactNode }) {
  return (
    <button
      type="submit"
      className="link inline-flex min-h-6 cursor-pointer items-center"
      name="ke"
      value={to}
    >
      {children}
    </button>
  );
}
