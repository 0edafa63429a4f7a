import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/writing.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { kitPaths } from '../paths.ts';
import { startSchema } from '../template-schema.ts';
import { listTemplates } from '../templates.queries.server.ts';
import { startKit } from '../templates.service.server.ts';

export const loader = guard({ can: 'kits.write' }, async ({ ctx, t }) => ({
  pageTitle: t('kits.new'),
  templates: await listTemplates(ctx.db),
}));

export const action = guard({ can: 'kits.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), startSchema, async value => {
    const id = await startKit(ctx, value);
    return redirectWithFlash(kitPaths.edit(id), 'kits.created', { values: { headline: value.headline } });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function NewKit() {
  const { templates } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ headline: string; dateline: string; from: string }>({
    id: 'kit',
    defaultValue: { from: 'release' },
  });
  const choice = (value: 'release' | 'factSheet' | 'invitation' | 'blank') => ({
    value,
    label: t(`writing.${value}`),
    hint: t(`writing.${value}Text`),
  });
  return (
    <>
      <PageHeader title={t('kits.new')} parent={{ href: kitPaths.list, label: t('kits.title') }}>
        {t('kits.newIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-2xl flex-col gap-4">
        <FormField
          label={t('kits.headline')}
          field={fields.headline}
          hint={t('kits.headlineHint')}
          required
          autoComplete="off"
        />
        <FormField
          label={t('kits.dateline')}
          note={t('common.optional')}
          field={fields.dateline}
          placeholder={t('kits.datelinePlaceholder')}
          autoComplete="off"
        />
        <FormField
          type="radio-group"
          label={t('writing.template')}
          hint={t('writing.boilerplateFilled')}
          field={fields.from}
          options={[
            ...(['release', 'factSheet', 'invitation', 'blank'] as const).map(choice),
            ...templates.map(({ id, name, author }) => ({
              value: String(id),
              label: name,
              hint: [t('writing.ownTemplate'), author].filter(Boolean).join(' · '),
            })),
          ]}
        />
        {templates.length > 0 && (
          <p>
            <Link href={kitPaths.templates} className="link">
              {t('writing.manageTemplates')}
            </Link>
          </p>
        )}
        <FormActions>
          <Button variant="primary">{t('kits.start')}</Button>
          <LinkButton href={kitPaths.list} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
