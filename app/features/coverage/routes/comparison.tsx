import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Highlight } from '#app/ui/highlight.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat, StatRow } from '#app/ui/stat.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { readComparison } from '../reuse-view.server.ts';

const kinds: Record<string, 'release' | 'article'> = { 'siaran-pers': 'release', artikel: 'article' };

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, params, t }) => {
  const kind = kinds[params.kind ?? ''];
  if (!kind) throw new NotFound();
  const compared = await readComparison(ctx.db, idParam(params.id), kind, idParam(params.source));
  if (!compared) throw new NotFound();
  const marked = (side: 'article' | 'reference') =>
    compared.passages.map(passage => ({
      ...passage[side],
      kind: 'copy' as const,
      label: t('reuse.words', { count: passage.words }),
    }));
  const { passages, ...rest } = compared;
  return {
    ...rest,
    pageTitle: t('reuse.comparison'),
    articleMarks: marked('article'),
    sourceMarks: marked('reference'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function CompareTexts() {
  const page = useLoaderData<typeof loader>();
  const { article, source } = page;
  const { t, format } = useI18n();
  const sourceHref = source.kind === 'release' ? kitPaths.show(source.id) : coveragePaths.show(source.id);
  return (
    <>
      <PageHeader
        title={t('reuse.comparison')}
        parent={{ href: coveragePaths.show(article.id), label: article.title }}
        meta={page.label !== 'own' && <Badge tone="warning">{t(`reuse.labels.${page.label}`)}</Badge>}
      >
        {page.longestRun === 0 ? t('reuse.nothingShared') : t('reuse.comparisonIntro')}
      </PageHeader>
      <StatRow>
        <Stat label={t('reuse.copied')} value={format.percent(page.copied)} note={t('reuse.copiedNote')} />
        <Stat label={t('reuse.used')} value={format.percent(page.used)} note={t('reuse.usedNote')} />
        <Stat label={t('reuse.longestRun')} value={t('reuse.words', { count: page.longestRun })} />
      </StatRow>
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <Section title={t('reuse.article')} aside={article.outletName}>
          <p className="mb-3 font-semibold wrap-anywhere">{article.title}</p>
          <Highlight text={article.text} ranges={page.articleMarks} className="max-w-prose wrap-anywhere" />
        </Section>
        <Section title={t('reuse.source')} aside={source.outletName ?? t('reuse.release')}>
          <p className="mb-3 font-semibold wrap-anywhere">
            <Link href={sourceHref} className="link">
              {source.title}
            </Link>
          </p>
          <Highlight text={source.text} ranges={page.sourceMarks} className="max-w-prose wrap-anywhere" />
        </Section>
      </div>
    </>
  );
}
