import '#app/i18n/sections/feeds.ts';
import '#app/i18n/sections/care.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Merge, Pencil } from 'lucide-react';
import { listOutletFeeds } from '#app/features/coverage/feeds/queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { OutletFeeds } from '#app/features/coverage/ui/outlet-feeds.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { leadToHeir } from '../heir.server.ts';
import { listOutletJournalists } from '../journalists.queries.server.ts';
import { listDoublesOf } from '../likely-doubles.queries.server.ts';
import { listMergesInto } from '../merges.queries.server.ts';
import { findOutlet } from '../outlets.queries.server.ts';
import { journalistPaths, mergePaths, outletPaths } from '../paths.ts';
import { listPressCouncilChecks } from '../press-council.queries.server.ts';
import { readTimeline } from '../timeline.server.ts';
import { DoubleHint } from '../ui/double-hint.tsx';
import { LatestArticles } from '../ui/latest-articles.tsx';
import { MergedHere } from '../ui/merged-here.tsx';
import { NotesAndHistory } from '../ui/notes-and-history.tsx';
import { OutletFacts } from '../ui/outlet-facts.tsx';
import { OutletJournalists } from '../ui/outlet-journalists.tsx';
import { PressCouncilFact } from '../ui/press-council-fact.tsx';

export const loader = guard({ can: 'partners.read' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const outlet = await findOutlet(ctx.db, id);
  if (!outlet) throw await leadToHeir(ctx.db, 'outlet', idParam(params.id));
  const { zone } = await readOffice(ctx.db);
  return {
    outlet,
    zone,
    today: isoDay(ctx.now, zone),
    mayWrite: can(ctx.actor, 'partners.write'),
    doubles: can(ctx.actor, 'partners.write')
      ? await listDoublesOf(ctx.db, { kind: 'outlet', row: outlet })
      : [],
    merges: can(ctx.actor, 'partners.write')
      ? await listMergesInto(ctx.db, ctx.now, { kind: 'outlet', id })
      : [],
    newestCheck: (await listPressCouncilChecks(ctx.db, id, 1))[0],
    mayFeed: can(ctx.actor, 'coverage.write'),
    feeds: await listOutletFeeds(ctx.db, id),
    articles: (await listArticles(ctx.db, { outletId: id }, undefined, {}, 5)).rows,
    people: await listOutletJournalists(ctx.db, id),
    timeline: await readTimeline(ctx, { kind: 'outlet', id }, { limit: 15 }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.outlet.name }];

export default function ShowOutlet() {
  const {
    outlet,
    newestCheck,
    doubles,
    merges,
    zone,
    today,
    mayWrite,
    mayFeed,
    feeds,
    articles,
    people,
    timeline,
  } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  return (
    <>
      <PageHeader
        title={outlet.name}
        parent={{ href: outletPaths.list, label: t('partners.outlets') }}
        meta={!outlet.active && <Badge>{t('partners.inactive')}</Badge>}
        actions={
          mayWrite && (
            <>
              <LinkButton href={mergePaths.pick('outlet', outlet.id)} variant="ghost" icon={Merge}>
                {t('care.mergeWith')}
              </LinkButton>
              <LinkButton href={outletPaths.edit(outlet.id)} icon={Pencil} data-key="e">
                {t('common.edit')}
              </LinkButton>
            </>
          )
        }
      />
      <DoubleHint id={outlet.id} doubles={doubles} />
      <MergedHere merges={merges} zone={zone} here={outletPaths.show(outlet.id)} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <div className="mb-6 [&_dl>:last-child]:border-0">
            <OutletFacts
              outlet={outlet}
              pressCouncil={
                <PressCouncilFact
                  outletId={outlet.id}
                  newest={newestCheck}
                  today={today}
                  mayWrite={mayWrite}
                />
              }
            />
          </div>
          <Section
            title={t('partners.latestArticles')}
            aside={
              articles.length > 0 && (
                <Link href={`${coveragePaths.list}?media=${outlet.id}`} className="link">
                  {t('partners.allArticles')}
                </Link>
              )
            }
          >
            <LatestArticles
              articles={articles.map(({ id, title, publishedAt }) => ({
                id,
                title,
                href: coveragePaths.show(id),
                at: publishedAt,
                when: format.day(publishedAt, zone),
              }))}
            />
          </Section>
          <Section
            title={t('partners.journalists')}
            aside={
              <span className="flex flex-wrap gap-x-4">
                {people.length > 0 && (
                  <Link href={`${journalistPaths.list}?media=${outlet.id}`} className="link">
                    {t('partners.showJournalists')}
                  </Link>
                )}
                {mayWrite && (
                  <Link href={`${journalistPaths.new}?media=${outlet.id}`} className="link">
                    {t('partners.newJournalist')}
                  </Link>
                )}
              </span>
            }
          >
            <OutletJournalists people={people} today={today} />
          </Section>
        </div>
        <div>
          {mayFeed && (
            <Section title={t('feeds.feedOfOutlet')}>
              <OutletFeeds outletId={outlet.id} feeds={feeds} mayWrite />
            </Section>
          )}
          <NotesAndHistory
            kind="outlet"
            id={outlet.id}
            timeline={timeline}
            zone={zone}
            today={today}
            mayWrite={mayWrite}
          />
        </div>
      </div>
    </>
  );
}
