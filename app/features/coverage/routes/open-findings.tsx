import '#app/i18n/sections/findings.ts';
import '#app/i18n/sections/understanding.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { openKinds } from '../open-findings/kinds.ts';
import { countOpenFindings, listOpenFindings } from '../open-findings/queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { CoverageTabs } from '../ui/coverage-tabs.tsx';
import { OpenFindingsTable } from '../ui/open-findings-table.tsx';
import { OpenKinds } from '../ui/open-kinds.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

/** Counting stops here: beyond it people want "many", not a figure. */
const countedTo = 1000;
const pageSize = 50;

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, url, t }) => {
  const kind = openKinds.find(name => name === url.searchParams.get('temuan'));
  const page = await listOpenFindings(ctx.db, { kind }, pageRequest(url.searchParams), pageSize);
  // What stood on this page is settled, or its first rows are: the list begins anew rather than empty or cut short.
  const beyond = url.searchParams.has('after') && page.rows.length === 0;
  const short = url.searchParams.has('before') && page.previous === null && page.rows.length < pageSize;
  if (beyond || short) throw redirect(withParams(url.pathname + url.search, {}));
  return {
    title: t('findings.title'),
    address: url.pathname + url.search,
    kind: kind ?? null,
    counts: await countOpenFindings(ctx.db, countedTo),
    mayWrite: can(ctx.actor, 'coverage.write'),
    zone: (await readOffice(ctx.db)).zone,
    ...page,
  };
});

export default function OpenFindings() {
  const page = useLoaderData<typeof loader>();
  const { address, kind, counts, mayWrite } = page;
  const t = useT();
  const shown = openKinds.filter(name => counts[name] > 0 || name === kind);
  return (
    <>
      <PageHeader
        title={page.title}
        parent={{ href: coveragePaths.list, label: t('coverage.title') }}
        actions={
          <>
            <LinkButton href={coveragePaths.corrections} variant="ghost">
              {t('understanding.corrections')}
            </LinkButton>
            {kind && <LinkButton href={coveragePaths.withFinding(kind)}>{t('findings.list')}</LinkButton>}
          </>
        }
      >
        {t('findings.intro')}
      </PageHeader>
      {mayWrite && <CoverageTabs current="findings" />}
      {shown.length > 0 && <OpenKinds kinds={shown} counts={counts} current={kind} most={countedTo} />}
      <OpenFindingsTable
        address={address}
        rows={page.rows}
        next={page.next}
        previous={page.previous}
        zone={page.zone}
        kind={kind}
        all={kind ? { count: counts[kind], many: counts[kind] === countedTo } : undefined}
        mayWrite={mayWrite}
        empty={
          kind ? (
            <EmptyState icon={CircleCheck} title={t('findings.emptyKind')} />
          ) : (
            <EmptyState icon={CircleCheck} title={t('findings.emptyTitle')}>
              {t('findings.emptyText')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
