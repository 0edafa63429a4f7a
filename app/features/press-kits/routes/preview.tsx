import '#app/i18n/sections/newsroom.ts';
import '#app/i18n/sections/kits.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { kitView } from '../kit-view.ts';
import { kitPaths } from '../paths.ts';
import { KitPage } from '../ui/kit-page.tsx';
import { findWorkingKit } from '../working.queries.server.ts';

const kinds = ['halaman', 'surel', 'teks'] as const;
const labels = {
  halaman: 'kits.previewPage',
  surel: 'kits.previewMail',
  teks: 'kits.previewText',
} as const;

export const loader = guard({ can: 'kits.read' }, async ({ ctx, params, url, t }) => {
  const kit = await findWorkingKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const { files } = kit;
  const office = await readOffice(ctx.db);
  return {
    pageTitle: `${t('kits.preview')}: ${kit.headline}`,
    id: kit.id,
    kind: kinds.find(kind => kind === url.searchParams.get('sebagai')) ?? 'halaman',
    view: kitView(kit, files, {
      fileUrl: file => kitPaths.file(kit.id, file.id, file.name),
      greeting: t('newsroom.whatsappText', { headline: kit.headline }),
    }),
    agency: office.organisation,
    zone: office.zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function PreviewKit() {
  const { id, kind, view, agency, zone } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={t('kits.preview')} parent={{ href: kitPaths.show(id), label: view.headline }} />
      <Tabs
        label={t('kits.preview')}
        tabs={kinds.map(key => ({
          href: `${kitPaths.preview(id)}?sebagai=${key}`,
          label: t(labels[key]),
          current: key === kind,
        }))}
      />
      {kind === 'halaman' && (
        <div className="pt-2">
          <KitPage view={view} agency={agency} zone={zone} />
        </div>
      )}
      {kind === 'surel' && (
        <>
          <p className="mb-3 text-sm text-muted">{t('kits.previewMailNote')}</p>
          <p className="mb-3">
            <span className="text-muted">{t('kits.subject')}:</span>{' '}
            <span className="font-medium">{view.headline}</span>
          </p>
          <iframe
            src={kitPaths.mailPreview(id)}
            title={t('kits.previewMailFrame')}
            sandbox="allow-same-origin"
            className="h-[75vh] w-full max-w-3xl rounded-md border border-base-300 bg-white"
          />
        </>
      )}
      {kind === 'teks' && (
        <>
          <p className="mb-3 text-sm text-muted">{t('kits.previewTextNote')}</p>
          <pre className="max-w-3xl font-sans whitespace-pre-wrap wrap-anywhere">{view.copyText}</pre>
        </>
      )}
    </>
  );
}
