import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/writing.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BookCopy } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { kitPaths } from '../paths.ts';
import { listTemplates } from '../templates.queries.server.ts';
import { deleteTemplate } from '../templates.service.server.ts';

export const loader = guard({ can: 'kits.write' }, async ({ ctx, t }) => ({
  pageTitle: t('writing.templates'),
  templates: await listTemplates(ctx.db),
  zone: (await readOffice(ctx.db)).zone,
}));

export const action = guard({ can: 'kits.write' }, async ({ ctx, request }) => {
  const id = idParam(String((await request.formData()).get('id')));
  const name = await deleteTemplate(ctx, id);
  return redirectWithFlash(kitPaths.templates, 'writing.templateDeleted', { values: { name } });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function Templates() {
  const { pageTitle, templates, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: kitPaths.new, label: t('kits.new') }}>
        {t('writing.templatesIntro')}
      </PageHeader>
      {templates.length === 0 ? (
        <EmptyState title={t('writing.templatesNone')} icon={BookCopy}>
          {t('writing.templatesNoneText')}
        </EmptyState>
      ) : (
        <ul className="flex max-w-2xl flex-col">
          {templates.map(({ id, name, author, createdAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-base-300 py-2"
            >
              <div className="min-w-0">
                <p className="font-medium wrap-anywhere">{name}</p>
                <p className="text-sm text-muted">
                  {author
                    ? t('writing.templateBy', { name: author, at: format.instant(createdAt, zone) })
                    : format.instant(createdAt, zone)}
                </p>
              </div>
              <Confirm
                align="end"
                size="small"
                label={t('writing.deleteTemplate')}
                question={t('writing.deleteTemplateQuestion', { name })}
                confirmLabel={t('writing.deleteTemplateConfirm')}
                action={kitPaths.templates}
                values={{ id }}
              >
                {t('writing.deleteTemplateText')}
              </Confirm>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
