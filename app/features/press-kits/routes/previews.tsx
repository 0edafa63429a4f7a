import '#app/i18n/sections/pressroom.ts';
import '#app/i18n/sections/kits.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { kitState } from '../embargo.ts';
import { kitPaths } from '../paths.ts';
import { listPreviews } from '../previews.queries.server.ts';
import { makePreview, previewUrl } from '../previews.service.server.ts';
import { mostPreviewDays, previewState, usualPreviewDays } from '../previews.ts';
import { findKit } from '../queries.server.ts';
import { previewLinkSchema } from '../schema.ts';
import { PreviewLinks } from '../ui/preview-links.tsx';

const dayMs = 86_400_000;

export const loader = guard({ can: 'kits.send' }, async ({ ctx, params, t }) => {
  const kit = await findKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  const dayIn = (days: number) => isoDay(new Date(Date.parse(ctx.now) + days * dayMs).toISOString(), zone);
  const links = await listPreviews(ctx.db, kit.id);
  return {
    pageTitle: t('pressroom.previews'),
    kit: { id: kit.id, headline: kit.headline, isPublic: kitState(kit, ctx.now) === 'public' },
    zone,
    today: dayIn(0),
    usual: dayIn(usualPreviewDays),
    furthest: dayIn(mostPreviewDays),
    links: links.map(link => {
      const state = previewState(link, ctx.now);
      return { ...link, state, url: state === 'open' ? previewUrl(link.id) : null };
    }),
  };
});

export const action = guard({ can: 'kits.send' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), previewLinkSchema, async form => {
    await makePreview(ctx, id, form);
    return redirectWithFlash(kitPaths.previews(id), 'pressroom.made');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function KitPreviews() {
  const { pageTitle, kit, zone, today, usual, furthest, links } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ name: string; lastOn: string }>({
    id: 'preview-link',
    defaultValue: { lastOn: usual },
  });
  const labels = { name: t('pressroom.owner'), lastOn: t('pressroom.lastOn') };
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: kitPaths.show(kit.id), label: kit.headline }}>
        {t('pressroom.previewsText')}
      </PageHeader>
      {kit.isPublic ? (
        <p className="mb-8 text-muted">{t('pressroom.isPublic')}</p>
      ) : (
        <Section title={t('pressroom.new')}>
          <form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
            <FormRefusal form={form} labels={labels} />
            <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
              <FormField
                label={labels.name}
                field={fields.name}
                hint={t('pressroom.ownerHint')}
                maxLength={120}
                autoComplete="off"
                required
              />
              <FormField
                label={labels.lastOn}
                field={fields.lastOn}
                type="date"
                min={today}
                max={furthest}
                required
              />
            </div>
            <FormActions>
              <Button variant="primary">{t('pressroom.make')}</Button>
            </FormActions>
          </form>
        </Section>
      )}
      <Section title={t('pressroom.links')}>
        {links.length > 0 ? (
          <PreviewLinks kitId={kit.id} links={links} zone={zone} />
        ) : (
          <EmptyState title={t('pressroom.noLinks')}>{t('pressroom.noLinksText')}</EmptyState>
        )}
      </Section>
    </>
  );
}
