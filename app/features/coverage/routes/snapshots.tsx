import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Camera, ExternalLink } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import '#app/i18n/sections/pictures.ts';
import '#app/i18n/sections/snapshots.ts';
import { config } from '#app/config.server.ts';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findArticle } from '../articles.queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { listPictures } from '../pictures/queries.server.ts';
import { findWatch } from '../snapshots/queries.server.ts';
import { isLookedThrough } from '../snapshots/schedule.ts';
import { readSnapshots } from '../snapshots/view.server.ts';
import { PageBadges } from '../ui/page-panel.tsx';
import { pageProblem } from '../ui/page-problem.ts';
import { PictureList } from '../ui/pictures-panel.tsx';
import { SnapshotComparison } from '../ui/snapshot-comparison.tsx';
import { SnapshotList } from '../ui/snapshot-list.tsx';
import { parentOf, wayBack } from '../way-back.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, params, url, t }) => {
  const id = idParam(params.id);
  const article = await findArticle(ctx.db, id);
  if (!article) throw new NotFound();
  const asked = (name: string) => readRowId(url.searchParams.get(name));
  return {
    pageTitle: `${t('snapshots.history')}: ${article.title}`,
    id,
    back: wayBack(url),
    title: article.title,
    url: article.row.url,
    watch: (await findWatch(ctx.db, id)) ?? null,
    soon: ctx.now,
    ...(await readSnapshots(ctx.db, id, { textId: asked('teks'), fromId: asked('dari'), toId: asked('ke') })),
    pictures: await listPictures(ctx.db, id),
    browser: config().chromium !== null,
    mayConfigure: can(ctx.actor, 'settings.write'),
    mayLook:
      can(ctx.actor, 'coverage.write') && article.row.url !== null && article.row.status === 'approved',
  };
});

export default function Snapshots() {
  const page = useLoaderData<typeof loader>();
  const { watch, comparison, text } = page;
  const { t, format } = useI18n();
  const next = !watch?.nextLookAt
    ? t(watch && isLookedThrough(watch.watchedFrom, page.soon) ? 'snapshots.allLooked' : 'snapshots.noneNext')
    : watch.nextLookAt <= page.soon
      ? t('snapshots.nextSoon')
      : format.instant(watch.nextLookAt);
  return (
    <>
      <PageHeader
        title={t('snapshots.history')}
        parent={parentOf(t, page.back, { href: coveragePaths.show(page.id), label: page.title })}
        meta={watch && <PageBadges watch={watch} href={coveragePaths.snapshots(page.id)} />}
        actions={
          <>
            {page.url && (
              <LinkButton href={page.url} icon={ExternalLink} rel="noreferrer noopener" target="_blank">
                {t('coverage.openOriginal')}
              </LinkButton>
            )}
            {page.mayLook && (
              <form method="post" action={coveragePaths.lookNow(page.id)}>
                <Button variant="primary">{t('snapshots.look')}</Button>
              </form>
            )}
          </>
        }
      >
        {t('snapshots.intro')}
      </PageHeader>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div>
          {comparison && (
            <SnapshotComparison articleId={page.id} comparison={comparison} readable={page.readable} />
          )}
          {text && (
            <Section title={t('snapshots.textOf', { when: format.instant(text.fetchedAt) })}>
              <p className="mb-3 max-w-prose font-semibold wrap-anywhere">{text.title}</p>
              <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text.text}</p>
            </Section>
          )}
          {!comparison && !text && (
            <Section title={t('snapshots.looks')}>
              <SnapshotList articleId={page.id} rows={page.rows} />
            </Section>
          )}
        </div>
        <div>
          <Section title={t('snapshots.title')}>
            {watch ? (
              <>
                <p className="mb-3">
                  {t(`snapshots.states.${watch.state}`)} {pageProblem(t, watch)}
                </p>
                <DefinitionList
                  items={[
                    {
                      term: t('snapshots.lookedAt'),
                      children: watch.lookedAt && format.instant(watch.lookedAt),
                    },
                    {
                      term: t('snapshots.changedAt'),
                      children: watch.changedAt && format.instant(watch.changedAt),
                    },
                    { term: t('snapshots.nextLook'), children: next },
                  ]}
                />
              </>
            ) : (
              <p className="text-muted">{t('snapshots.none')}</p>
            )}
          </Section>
          <Section title={t('pictures.title')}>
            <p className="mb-4 text-sm text-muted">{t('pictures.internal')}</p>
            <PictureList articleId={page.id} title={page.title} pictures={page.pictures} />
            {page.mayLook &&
              (page.browser ? (
                <form method="post" action={coveragePaths.photograph(page.id)} className="mt-4">
                  <Button size="small" icon={Camera}>
                    {t('pictures.take')}
                  </Button>
                </form>
              ) : (
                <p className="mt-4 text-sm text-muted">
                  {t('pictures.noBrowser')} {page.mayConfigure && t('pictures.browserOf')}
                </p>
              ))}
          </Section>
          {(comparison || text) && (
            <Section title={t('snapshots.looks')}>
              <SnapshotList articleId={page.id} rows={page.rows} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
