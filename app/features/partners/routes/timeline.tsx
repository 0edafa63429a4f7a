import '#app/i18n/sections/timeline.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { partnerName } from '../partner-name.server.ts';
import { kindOf, recordPath, timelinePath } from '../paths.ts';
import { readTimeline } from '../timeline.server.ts';
import { groupOf, groupWords } from '../timeline.ts';
import { PartnerTimeline } from '../ui/partner-timeline.tsx';

const perPage = 40;

export const loader = guard({ can: 'partners.read' }, async ({ ctx, url, params, t }) => {
  const kind = kindOf(params.kind);
  if (!kind) throw new NotFound();
  const id = idParam(params.id);
  const name = await partnerName(ctx.db, kind, id);
  const group = groupOf(url.searchParams.get('bagian'));
  const after = url.searchParams.get('after');
  return {
    title: t('timeline.titleOf', { name }),
    kind,
    id,
    name,
    group,
    begun: after !== null,
    zone: (await readOffice(ctx.db)).zone,
    timeline: await readTimeline(ctx, { kind, id }, { group, after, limit: perPage }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function PartnerHistoryPage() {
  const { title, kind, id, name, group, begun, zone, timeline } = useLoaderData<typeof loader>();
  const t = useT();
  const shown = (['notes', 'mails', 'gatherings', 'articles', 'changes'] as const).filter(
    part => kind === 'journalist' || part !== 'mails',
  );
  return (
    <>
      <PageHeader title={title} parent={{ href: recordPath(kind, id), label: name }} />
      <div className="max-w-3xl">
        <Tabs
          label={t('timeline.groupsLabel')}
          tabs={[
            { href: timelinePath(kind, id), label: t('timeline.everything'), current: group === null },
            ...shown.map(part => ({
              href: timelinePath(kind, id, { bagian: groupWords[part] }),
              label: t(`timeline.groups.${part}`),
              current: group === part,
            })),
          ]}
        />
        <PartnerTimeline
          kind={kind}
          events={timeline.events}
          zone={zone}
          none={t(group ? 'timeline.noneOfGroup' : 'timeline.none')}
        />
        <Pager
          previousHref={begun ? timelinePath(kind, id, group ? { bagian: groupWords[group] } : {}) : null}
          nextHref={
            timeline.next &&
            timelinePath(kind, id, {
              ...(group && { bagian: groupWords[group] }),
              after: timeline.next,
            })
          }
          labels={{
            navigation: t('timeline.pages'),
            previous: t('timeline.newest'),
            next: t('timeline.older'),
          }}
        />
      </div>
    </>
  );
}
