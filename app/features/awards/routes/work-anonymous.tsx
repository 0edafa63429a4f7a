import '#app/i18n/sections/works.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { workPaths } from '../work-paths.ts';
import { writeAnonymousCopy } from '../works/anonymous-copy.service.server.ts';
import { anonymousCopySchema } from '../works/anonymous-copy-schema.ts';
import { findWork } from '../works/queries.server.ts';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const work = await findWork(ctx.db, idParam(params.workId));
  if (!work) throw new NotFound();
  return {
    pageTitle: t('works.anonymousCopy'),
    work: { id: work.id, title: work.title, version: work.version, hasFile: work.fileId !== null },
    text: work.anonymousCopy,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.workId);
  return handleForm(await request.formData(), anonymousCopySchema, async value => {
    await writeAnonymousCopy(ctx, id, value);
    return redirectWithFlash(workPaths.show(id), 'works.flashAnonymousCopy');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function AnonymousCopy() {
  const { pageTitle, work, text } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ text: string }>({ id: 'copy', defaultValue: { text } });
  const labels = { text: t('works.anonymousText') };
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: workPaths.show(work.id), label: work.title }}>
        {t('works.anonymousIntro')}{' '}
        {work.hasFile && (
          <a href={workPaths.file(work.id, 'naskah')} className="link" target="_blank" rel="noreferrer">
            {t('works.openFile')}
          </a>
        )}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <input type="hidden" name="version" value={work.version} />
        <FormField
          label={labels.text}
          hint={t('works.anonymousHint')}
          field={fields.text}
          type="textarea"
          rows={16}
          maxLength={60_000}
        />
        <FormActions>
          <Button variant="primary">{t('works.saveAnonymous')}</Button>
          <LinkButton href={workPaths.show(work.id)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
