import '#app/i18n/sections/incoming.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Inbox, RefreshCw, Upload } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { actorUserId, can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CountPills } from '#app/ui/count-pills.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { countIncoming, listIncoming } from '../incoming/queries.server.ts';
import { readInboxState } from '../incoming/state.server.ts';
import { groupOf, groupWords, type IncomingGroup } from '../incoming/terms.ts';
import { incomingPaths } from '../paths.ts';
import { InboxStateLine } from '../ui/inbox-state.tsx';
import { useIncomingColumns } from '../ui/incoming-columns.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'mail.read' }, async ({ ctx, url, t }) => {
  const userId = actorUserId(ctx.actor);
  const mine = url.searchParams.get('penanganan') === 'saya' && userId !== null;
  const group = mine ? 'open' : groupOf(url.searchParams.get('bagian'));
  const filter = { group, assigneeId: mine ? userId : undefined };
  return {
    pageTitle: t('incoming.title'),
    address: url.pathname + url.search,
    group,
    mine,
    list: await listIncoming(ctx.db, filter, pageRequest(url.searchParams)),
    counts: await countIncoming(ctx.db, userId),
    state: await readInboxState(ctx.db),
    mayHandle: can(ctx.actor, 'mail.control'),
  };
});

export default function IncomingMails() {
  const { address, counts, group, list, mayHandle, mine, pageTitle, state } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const columns = useIncomingColumns();
  const pill = (key: IncomingGroup | null) => ({
    href: withParams(incomingPaths.list, { bagian: key && groupWords[key] }),
    label: t(`incoming.groups.${key ?? 'all'}`),
    current: !mine && key === group,
    count: counts[key ?? 'all'],
  });
  const [first, ...others] = Object.keys(groupWords) as IncomingGroup[];
  const narrowed = mine || group !== null;
  return (
    <>
      <PageHeader
        title={pageTitle}
        actions={
          mayHandle && (
            <>
              <LinkButton href={incomingPaths.upload} icon={Upload}>
                {t('incoming.upload')}
              </LinkButton>
              {state && (
                <form method="post" action={incomingPaths.reading}>
                  <Button icon={RefreshCw}>{t('incoming.checkNow')}</Button>
                </form>
              )}
            </>
          )
        }
      >
        {t('incoming.intro')}
      </PageHeader>
      <InboxStateLine state={state} />
      <CountPills
        label={t('incoming.filter')}
        number={format.number}
        pills={[
          pill(null),
          pill(first!),
          {
            href: withParams(incomingPaths.list, { penanganan: 'saya' }),
            label: t('incoming.groups.mine'),
            current: mine,
            count: counts.mine,
          },
          ...others.map(pill),
        ]}
      />
      <DataTable
        caption={pageTitle}
        columns={columns}
        rows={list.rows}
        rowKey={mail => mail.id}
        rowHref={mail => incomingPaths.show(mail.id)}
        pager={{
          previousHref: list.previous && withParams(address, { before: list.previous }),
          nextHref: list.next && withParams(address, { after: list.next }),
          labels: {
            navigation: t('incoming.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
        }}
        empty={
          <EmptyState
            icon={Inbox}
            title={t(
              group === 'open' ? 'incoming.nothingOpen' : narrowed ? 'incoming.emptyHere' : 'incoming.empty',
            )}
          >
            {narrowed ? null : t('incoming.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
