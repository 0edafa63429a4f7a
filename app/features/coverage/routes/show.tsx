import '#app/i18n/sections/logging.ts';
import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/understanding.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ExternalLink, Pencil, Printer } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Highlight, HighlightLegend } from '#app/ui/highlight.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readArticleView } from '../article-view.server.ts';
import { findEvidenceFile } from '../articles.queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { coveragePaths } from '../paths.ts';
import { listPictures } from '../pictures/queries.server.ts';
import { findHandedPage, findWatch } from '../snapshots/queries.server.ts';
import { findEvidence } from '../suggestions/queries.server.ts';
import { ArticleFacts } from '../ui/article-facts.tsx';
import { ArticleHistory } from '../ui/article-history.tsx';
import { EvidenceFile } from '../ui/evidence-file.tsx';
import { EvidencePanel } from '../ui/evidence-panel.tsx';
import { FindingsPanel, isOpen } from '../ui/findings-panel.tsx';
import { MessagesPanel } from '../ui/messages-panel.tsx';
import { OriginalityPanel } from '../ui/originality-panel.tsx';
import { PageBadges, PagePanel } from '../ui/page-panel.tsx';
import { PicturesPanel } from '../ui/pictures-panel.tsx';
import { SuggestionActions } from '../ui/suggestion-actions.tsx';
import { Tellings } from '../ui/tellings.tsx';
import { TopicsPanel } from '../ui/topics-panel.tsx';
import { parentOf, wayBack } from '../way-back.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.view.title }];

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, params, url, t }) => {
  const labels = {
    quote: t('coverage.markQuote'),
    copy: t('coverage.markCopy'),
    figure: t('understanding.markFigure'),
    mixUp: t('understanding.markMixUp'),
    message: t('understanding.markMessage'),
  };
  const view = await readArticleView(ctx.db, idParam(params.id), labels);
  if (!view) throw new NotFound();
  const evidence = (await findEvidence(ctx.db, view.id)) ?? null;
  const file = await findEvidenceFile(ctx.db, view.id);
  const watch = (await findWatch(ctx.db, view.id)) ?? null;
  return {
    view,
    back: wayBack(url),
    evidence,
    watch,
    handed: (await findHandedPage(ctx.db, view.id)) ?? null,
    pictures: await listPictures(ctx.db, view.id),
    file: file && { contentType: file.contentType, seconds: view.row.seconds },
    mayWrite: can(ctx.actor, 'coverage.write'),
  };
});

export default function ShowArticle() {
  const { view, back, evidence, watch, handed, pictures, file, mayWrite } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { row } = view;
  const toCheck = view.understanding.findings.filter(isOpen).length;
  const dismissed = row.status === 'dismissed';
  const suggested = row.status === 'suggested' && evidence !== null;
  const legend = [
    { kind: 'topic', label: t('coverage.markTopic') },
    { kind: 'figure', label: t('understanding.markFigure') },
    { kind: 'mixup', label: t('understanding.markMixUp') },
    { kind: 'message', label: t('understanding.markMessage') },
    { kind: 'quote', label: t('coverage.markQuote') },
    { kind: 'copy', label: t('coverage.markCopy') },
  ] as const;
  return (
    <>
      <PageHeader
        title={view.title}
        parent={parentOf(t, back, { href: coveragePaths.list, label: t('coverage.title') })}
        meta={
          <>
            <span>{view.outlet.name}</span>
            <span>{format.published(row.published_at)}</span>
            <Badge>{t(`partners.channels.${row.channel}`)}</Badge>
            {toCheck > 0 && (
              <a href="#temuan" className="inline-flex min-h-6 items-center">
                <Badge tone="warning">{t('understanding.toCheck', { count: toCheck })}</Badge>
              </a>
            )}
            {watch && <PageBadges watch={watch} href={coveragePaths.snapshots(view.id)} />}
            {dismissed && <Badge tone="error">{t('coverage.statuses.dismissed')}</Badge>}
            {suggested && <Badge tone="warning">{t('found.suggestedBadge')}</Badge>}
            {row.status === 'duplicate' && <Badge>{t('found.duplicateBadge')}</Badge>}
          </>
        }
        actions={
          <>
            {row.url && (
              <LinkButton href={row.url} icon={ExternalLink} rel="noreferrer noopener" target="_blank">
                {t('coverage.openOriginal')}
              </LinkButton>
            )}
            <LinkButton href={coveragePaths.sheet(view.id)} icon={Printer}>
              {t('search.sheet')}
            </LinkButton>
            {mayWrite && suggested && <SuggestionActions id={view.id} title={view.title} />}
            {mayWrite && row.status === 'approved' && (
              <>
                <Confirm
                  label={t('coverage.dismiss')}
                  question={t('coverage.dismissQuestion', { title: view.title })}
                  confirmLabel={t('coverage.dismiss')}
                  action={coveragePaths.dismissal(view.id)}
                  fields={<Field label={t('coverage.reason')} name="reason" required />}
                >
                  {t('coverage.dismissText')}
                </Confirm>
                <LinkButton href={inboxPaths.miss(view.id)}>
                  {t(row.found_by === 'missed' ? 'found.missTitle' : 'found.missMark')}
                </LinkButton>
                <LinkButton href={coveragePaths.edit(view.id)} variant="primary" icon={Pencil} data-key="e">
                  {t('common.edit')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      {dismissed && (
        <Flash tone="warning">
          <p>{t('coverage.dismissedBecause', { reason: row.status_reason })}</p>
          {view.same && (
            <p className="mt-2">
              {t('coverage.restoreDouble')}{' '}
              <Link href={coveragePaths.show(view.same.id)} className="link">
                {view.same.title}
              </Link>
            </p>
          )}
          {mayWrite && !view.same && (
            <form method="post" action={coveragePaths.restoration(view.id)} className="mt-2">
              <Button size="small">{t('coverage.restore')}</Button>
            </form>
          )}
        </Flash>
      )}
      {suggested && <Flash tone="warning">{t('found.suggestedNote')}</Flash>}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div>
          <Section title={t('coverage.text')} aside={t('coverage.wordsCount', { count: row.words })}>
            <div className="mb-3">
              <HighlightLegend
                kinds={legend.filter(({ kind }) => view.marks.some(mark => mark.kind === kind))}
              />
            </div>
            <Highlight text={row.body} ranges={view.marks} className="max-w-prose wrap-anywhere" />
          </Section>
          {!suggested && <OriginalityPanel view={view} mayWrite={mayWrite} />}
          <Tellings articleId={view.id} tellings={view.tellings} release={view.release} mayWrite={mayWrite} />
        </div>
        <div>
          {file && (
            <Section title={t('logging.evidence')}>
              <EvidenceFile {...file} href={coveragePaths.evidence(view.id)} name={view.title} plain />
            </Section>
          )}
          <FindingsPanel view={view} back={back} mayWrite={mayWrite} />
          <TopicsPanel view={view} mayWrite={mayWrite} />
          <MessagesPanel view={view} mayWrite={mayWrite} />
          <ArticleFacts view={view} mayWrite={mayWrite} />
          {((row.url && row.status === 'approved') || handed) && (
            <PagePanel articleId={view.id} watch={watch} handed={handed} />
          )}
          <PicturesPanel articleId={view.id} title={view.title} pictures={pictures} />
          {evidence && <EvidencePanel evidence={evidence} links={mayWrite} />}
          <ArticleHistory entries={view.history} />
        </div>
      </div>
    </>
  );
}
