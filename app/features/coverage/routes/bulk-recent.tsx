import '#app/i18n/sections/bulk.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ListChecks } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { batchNaming } from '../bulk/batch-naming.server.ts';
import { listBulkBatches } from '../bulk/batches.queries.server.ts';
import { isInterrupted } from '../bulk/service.server.ts';
import { coveragePaths } from '../paths.ts';
import { BulkTable } from '../ui/bulk-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, locale, t }) => {
  const { zone } = await readOffice(ctx.db);
  const nameOf = await batchNaming(ctx.db, t, auditWords(locale, zone));
  const batches = await listBulkBatches(ctx.db);
  return {
    title: t('bulk.recentTitle'),
    zone,
    batches: await Promise.all(
      batches.map(async batch => ({
        id: batch.id,
        name: nameOf(batch),
        status: (await isInterrupted(ctx.db, batch)) ? ('interrupted' as const) : batch.status,
        counts: batch.counts,
        at: batch.doneAt ?? batch.createdAt,
        author: batch.author,
      })),
    ),
  };
});

export default function RecentBatches() {
  const { title, batches, zone } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: coveragePaths.list, label: t('coverage.title') }}>
        {t('bulk.recentText')}
      </PageHeader>
      <BulkTable
        batches={batches}
        zone={zone}
        empty={
          <EmptyState
            icon={ListChecks}
            title={t('bulk.none')}
            actions={<LinkButton href={coveragePaths.list}>{t('bulk.toList')}</LinkButton>}
          >
            {t('bulk.noneText')}
          </EmptyState>
        }
      />
    </>
  );
}
