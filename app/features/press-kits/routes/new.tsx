import '#app/i18n/sections/kits.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { kitPaths } from '../paths.ts';
import { newKitSchema } from '../schema.ts';
import { createKit } from '../service.server.ts';

export const loader = guard({ can: 'kits.write' }, ({ t }) => ({ pageTitle: t('kits.new') }));

export const action = guard({ can: 'kits.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), newKitSchema, async value => {
    const id = await createKit(ctx, value);
    return redirectWithFlash(kitPaths.edit(id), 'kits.created', { values: { headline: value.headline } });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function NewKit() {
  const t = useT();
  const [form, fields] = useOfficeForm<{ headline: string; dateline: string }>({ id: 'kit' });
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
