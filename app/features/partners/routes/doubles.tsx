import '#app/i18n/sections/merging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard } from '#app/web/guard.server.ts';
import { listLikelyDoubles } from '../likely-doubles.queries.server.ts';
import { listUndoableMerges } from '../merges.queries.server.ts';
import { outletPaths } from '../paths.ts';
import { DoublePairs } from '../ui/double-pairs.tsx';
import { MergeList } from '../ui/merge-list.tsx';

export const loader = guard({ can: 'partners.write' }, async ({ ctx, t }) => ({
  title: t('merging.doubles'),
  outlets: await listLikelyDoubles(ctx.db, 'outlet'),
  journalists: await listLikelyDoubles(ctx.db, 'journalist'),
  merges: await listUndoableMerges(ctx.db, ctx.now),
  zone: (await readOffice(ctx.db)).zone,
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Doubles() {
  const { title, outlets, journalists, merges, zone } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: outletPaths.list, label: t('partners.title') }}>
        {t('merging.doublesText')}
      </PageHeader>
      <div className="max-w-4xl">
        <Section title={t('partners.outlets')}>
          <DoublePairs kind="outlet" {...outlets} />
        </Section>
        <Section title={t('partners.journalists')}>
          <DoublePairs kind="journalist" {...journalists} />
        </Section>
        {merges.length > 0 && (
          <Section title={t('merging.recent')}>
            <MergeList merges={merges} zone={zone} />
          </Section>
        )}
      </div>
    </>
  );
}
