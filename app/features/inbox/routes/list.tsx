import '#app/i18n/sections/received.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MailOpen, RefreshCw } from 'lucide-react';
import { SettingsFrame } from '#app/features/admin/ui/settings-frame.tsx';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { Button } from '#app/ui/button.tsx';
import { CountPills } from '#app/ui/count-pills.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { inboxMailPaths } from '../paths.ts';
import { countReceivedMails, listReceivedMails } from '../received.queries.server.ts';
import { readMailboxState } from '../state.server.ts';
import { receivedStates } from '../terms.ts';
import { MailboxFacts } from '../ui/mailbox-facts.tsx';
import { useReceivedColumns } from '../ui/received-columns.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, url, t }) => {
  const state = receivedStates.find(each => each === url.searchParams.get('hasil')) ?? null;
  return {
    pageTitle: t('received.title'),
    address: url.pathname + url.search,
    state,
    mailbox: await readMailboxState(ctx.db),
    list: await listReceivedMails(ctx.db, { state: state ?? undefined, page: pageRequest(url.searchParams) }),
    counts: await countReceivedMails(ctx.db),
    mayConfigure: can(ctx.actor, 'settings.write'),
    now: ctx.now,
  };
});

export default function ReceivedMails() {
  const page = useLoaderData<typeof loader>();
  const { address, counts, list, mailbox, mayConfigure, state } = page;
  const { t, format } = useI18n();
  const columns = useReceivedColumns();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pill = (key: typeof state, label: string) => ({
    href: withParams(inboxMailPaths.list, { hasil: key }),
    label,
    current: key === state,
    count: key === null ? all : (counts[key] ?? 0),
  });
  return (
    <SettingsFrame
      current={inboxMailPaths.list}
      actions={
        mailbox && (
          <form method="post" action={inboxMailPaths.reading}>
            <Button icon={RefreshCw}>{t('received.checkNow')}</Button>
          </form>
        )
      }
    >
      <p className="mb-4 max-w-prose text-muted">{t('received.intro')}</p>
      {mailbox ? (
        <MailboxFacts state={mailbox} now={page.now} mayConfigure={mayConfigure} />
      ) : (
        <EmptyState icon={MailOpen} title={t('received.off')}>
          {t(mayConfigure ? 'received.offText' : 'received.offForOfficers')}
        </EmptyState>
      )}
      {(mailbox || list.rows.length > 0 || state) && (
        <>
          <CountPills
            label={t('received.filter')}
            number={format.number}
            pills={[
              pill(null, t('common.all')),
              ...receivedStates.map(key => pill(key, t(`received.states.${key}`))),
            ]}
          />
          <DataTable
            caption={t('received.title')}
            columns={columns}
            rows={list.rows}
            rowKey={mail => mail.id}
            pager={{
              previousHref: list.previous && withParams(address, { before: list.previous }),
              nextHref: list.next && withParams(address, { after: list.next }),
              labels: {
                navigation: t('received.pages'),
                previous: t('common.previous'),
                next: t('common.next'),
              },
            }}
            empty={
              <EmptyState icon={MailOpen} title={t(state ? 'received.emptyHere' : 'received.empty')}>
                {state ? null : t('received.emptyText')}
              </EmptyState>
            }
          />
        </>
      )}
    </SettingsFrame>
  );
}
