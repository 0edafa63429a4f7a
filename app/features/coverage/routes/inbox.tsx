import '#app/i18n/sections/feeds.ts';
import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/inbox.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useLocation } from '@remix-run/react';
import { Inbox, Rss } from 'lucide-react';
import { listUsers } from '#app/features/accounts/queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { actorUserId, can } from '#app/lib/actor.ts';
import { isDay } from '#app/lib/days.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { mayDo } from '#app/lib/permissions.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { AddressFields } from '#app/ui/address-fields.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard } from '#app/web/guard.server.ts';
import { listFeeds } from '../feeds/queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { ageOf } from '../suggestions/age.ts';
import { readSurges } from '../suggestions/inbox.server.ts';
import { countSuggestions, listSuggestions } from '../suggestions/queries.server.ts';
import { CoverageTabs } from '../ui/coverage-tabs.tsx';
import { InboxList } from '../ui/inbox-list.tsx';
import { SurgeNotice } from '../ui/surge-notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

const keys: (readonly [string, MessageKey])[] = [
  ['a', 'inbox.keyApprove'],
  ['x', 'inbox.keyDismiss'],
  ['1–5', 'inbox.keyReason'],
  ['m', 'inbox.keyMerge'],
  ['o', 'inbox.keyOpen'],
  ['v', 'inbox.keyPick'],
  ['u', 'common.undo'],
];
export const handle = { keys };

const pageSize = 30;
const countedTo = 999;

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, url, t }) => {
  const me = actorUserId(ctx.actor) ?? 0;
  const mine = url.searchParams.get('untuk') === 'saya';
  const topicId = readRowId(url.searchParams.get('topik'));
  const asked = url.searchParams.get('hari') ?? '';
  const on = isDay(asked) ? asked : undefined;
  const filter = { topicId, publishedOn: on, assignedTo: mine ? me : undefined };
  const count = await countSuggestions(ctx.db);
  return {
    pageTitle: t('coverage.inbox'),
    now: ctx.now,
    ...(await listSuggestions(ctx.db, filter, pageRequest(url.searchParams), pageSize)),
    count: Math.min(count, countedTo),
    many: count > countedTo,
    mineCount: await countSuggestions(ctx.db, { assignedTo: me }),
    mine,
    topicId: topicId ?? null,
    on: on ?? null,
    hasFeeds: (await listFeeds(ctx.db, 1)).length > 0,
    surges: await readSurges(ctx.db, ctx.now),
    topics: (await listTopics(ctx.db, { active: true })).map(({ id, name }) => ({ id, name })),
    colleagues: (await listUsers(ctx.db))
      .filter(user => user.status === 'active' && mayDo(user.role, 'coverage.write'))
      .map(({ id, name }) => ({ id, name })),
    mayAdd: can(ctx.actor, 'coverage.write'),
  };
});

export default function InboxPage() {
  const page = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const { t, format } = useI18n();
  const address = pathname + search;
  const filtered = page.mine || page.topicId !== null || page.on !== null;
  const age = (at: string) => {
    const { count, unit } = ageOf(at, page.now);
    return unit === 'day' ? format.instant(at) : t(`inbox.ago.${unit}`, { count });
  };
  return (
    <>
      <PageHeader title={t('coverage.title')} />
      <CoverageTabs current="inbox" />
      <SurgeNotice surges={page.surges} />
      {!page.hasFeeds && page.count === 0 ? (
        <EmptyState
          icon={Rss}
          title={t('inbox.emptyNoFeeds')}
          actions={
            <LinkButton href={inboxPaths.newFeed} variant="primary">
              {t('feeds.feedNew')}
            </LinkButton>
          }
        >
          {t('inbox.emptyNoFeedsText')}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-start justify-between gap-x-6">
            <Tabs
              label={t('found.assign')}
              tabs={[
                {
                  href: withParams(address, { untuk: null }),
                  label: t('inbox.all'),
                  count: page.many ? `${format.number(page.count)}+` : format.number(page.count),
                  current: !page.mine,
                },
                {
                  href: withParams(address, { untuk: 'saya' }),
                  label: t('inbox.mine'),
                  count: format.number(page.mineCount),
                  current: page.mine,
                },
              ]}
            />
            <Form method="get" action={inboxPaths.list} className="mb-4 flex gap-2">
              {page.mine && <input type="hidden" name="untuk" value="saya" />}
              {page.on && <input type="hidden" name="hari" value={page.on} />}
              <AddressFields>
                <Field
                  key={page.topicId}
                  hideLabel
                  type="select"
                  name="topik"
                  label={t('inbox.byTopic')}
                  defaultValue={page.topicId ?? ''}
                  options={[
                    { value: '', label: t('inbox.allTopics') },
                    ...page.topics.map(({ id, name }) => ({ value: String(id), label: name })),
                  ]}
                />
              </AddressFields>
              <Button>{t('common.filter')}</Button>
            </Form>
          </div>
          {page.on && (
            <p className="mb-3 flex flex-wrap gap-x-3">
              {t('inbox.onDay', { day: format.date(page.on) })}
              <Link
                href={withParams(address, { hari: null })}
                className="link inline-flex min-h-6 items-center"
              >
                {t('inbox.allDays')}
              </Link>
            </p>
          )}
          {page.rows.length === 0 ? (
            <EmptyState icon={Inbox} title={t(filtered ? 'inbox.emptyFiltered' : 'inbox.empty')}>
              {!filtered && t('inbox.emptyText')}
            </EmptyState>
          ) : (
            <InboxList address={address} rows={page.rows} colleagues={page.colleagues} age={age} />
          )}
          <Pager
            previousHref={page.previous && withParams(address, { before: page.previous })}
            nextHref={page.next && withParams(address, { after: page.next })}
            labels={{ navigation: t('inbox.pages'), previous: t('common.previous'), next: t('common.next') }}
            summary={
              page.rows.length > 0 && !filtered
                ? t(page.many ? 'inbox.countMany' : 'inbox.count', { count: page.count })
                : undefined
            }
          />
        </>
      )}
    </>
  );
}
