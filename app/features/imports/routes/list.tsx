import '#app/i18n/sections/imports.ts';
import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FileUp } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Invalid } from '#app/lib/errors.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard } from '#app/web/guard.server.ts';
import { listBatches } from '../batches.queries.server.ts';
import { importPaths } from '../paths.ts';
import { startImport } from '../service.server.ts';
import { isImportKind } from '../terms.ts';
import { BatchTable } from '../ui/batch-table.tsx';
import { UploadForm } from '../ui/upload-form.tsx';

export const loader = guard({ can: 'imports.write' }, async ({ ctx, url, t }) => {
  const asked = url.searchParams.get('jenis');
  return {
    title: t('imports.title'),
    kind: isImportKind(asked) ? asked : ('articles' as const),
    batches: await listBatches(ctx.db),
    zone: (await readOffice(ctx.db)).zone,
  };
});

/** A file cannot be sent back, so only what was chosen beside it is. */
export const action = guard({ can: 'imports.write', limit: 'upload' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const file = form.get('file');
  const asked = form.get('kind');
  const kind = isImportKind(asked) ? asked : 'articles';
  const refuse = (errors: string[]) => data({ kind, errors }, { status: 422 });
  if (file === null || typeof file === 'string' || file.size === 0) return refuse(['errors.required']);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await startImport(ctx, { kind, name: file.name, bytes });
    return redirect(importPaths.sheet(id), 303);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return refuse(Object.values(error.fields).flat());
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Imports() {
  const { title, kind, batches, zone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  return (
    <>
      <PageHeader title={title}>{t('imports.intro')}</PageHeader>
      <UploadForm kind={refused?.kind ?? kind} errors={refused?.errors} />
      <Section title={t('imports.recent')}>
        <BatchTable
          batches={batches}
          zone={zone}
          empty={
            <EmptyState icon={FileUp} title={t('imports.none')}>
              {t('imports.noneText')}
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}
