import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findArticle, findEvidenceFile } from '../articles.queries.server.ts';
import { evidenceKind } from '../logging/evidence-kinds.ts';
import { coveragePaths } from '../paths.ts';
import { missingDateline } from '../reading/dateline.ts';
import { KlipingSheet } from '../ui/kliping-sheet.tsx';
import { PrintButton } from '../ui/print-button.tsx';

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, params, t }) => {
  const article = await findArticle(ctx.db, idParam(params.id));
  if (!article) throw new NotFound();
  const { organisation, address, zone } = await readOffice(ctx.db);
  const { row, ...rest } = article;
  const file = await findEvidenceFile(ctx.db, article.id);
  return {
    pageTitle: `${t('search.sheetTitle')}: ${article.title}`,
    kept: file ? evidenceKind(file.contentType) : null,
    office: { name: organisation, address, zone },
    article: {
      ...rest,
      publishedAt: row.published_at,
      rubric: row.rubric,
      channel: row.channel,
      dateline: missingDateline(row.dateline, row.body),
      byline: row.byline,
      headlineTone: row.headline_tone,
      bodyTone: row.body_tone,
      url: row.url,
      body: row.body,
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function Sheet() {
  const { office, article, kept } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={t('search.sheetTitle')}
          parent={{ href: coveragePaths.show(article.id), label: article.title }}
          actions={<PrintButton />}
        >
          {t('search.sheetHint')}
        </PageHeader>
      </div>
      <KlipingSheet
        office={office}
        article={article}
        scan={kept === 'image' ? coveragePaths.evidence(article.id) : undefined}
        file={kept === 'pdf' ? coveragePaths.evidence(article.id) : undefined}
      />
    </>
  );
}
