import '#app/i18n/sections/forgetting.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { forgetPerson, rehearseForgetting } from '../forgetting-person.service.server.ts';
import { forgettingSchema } from '../forgetting-schema.ts';
import { findJournalist } from '../journalists.queries.server.ts';
import { journalistPaths } from '../paths.ts';
import { officeDay } from '../today.server.ts';
import { ForgettingPreview } from '../ui/forgetting-preview.tsx';

export const loader = guard({ can: 'partners.forget' }, async ({ ctx, params, t }) => {
  const id = idParam(params.id);
  const journalist = await findJournalist(ctx.db, id);
  if (!journalist) throw new NotFound();
  try {
    return {
      title: t('forgetting.title', { name: journalist.name }),
      id,
      name: journalist.name,
      today: await officeDay(ctx.db, ctx.now),
      forgetting: await rehearseForgetting(ctx, id),
    };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw await redirectWithFlash(journalistPaths.show(id), error.messageKey as 'partners.alreadyForgotten', {
      kind: 'problem',
    });
  }
});

export const action = guard({ can: 'partners.forget' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), forgettingSchema, async value => {
    await forgetPerson(ctx, { id, ...value });
    return redirectWithFlash(journalistPaths.show(id), 'forgetting.flashDone');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function ForgetJournalist() {
  const { title, id, name, today, forgetting } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ name: string; requestedOn: string }>({
    id: 'forget',
    defaultValue: { requestedOn: today },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: journalistPaths.show(id), label: name }}>
        {t('forgetting.intro')}
      </PageHeader>
      <div className="max-w-3xl">
        <ForgettingPreview id={id} forgetting={forgetting} />
        <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4" autoComplete="off">
          <FormRefusal
            form={form}
            labels={{ name: t('forgetting.nameToConfirm'), requestedOn: t('forgetting.requestedOn') }}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField
              label={t('forgetting.requestedOn')}
              hint={t('forgetting.requestedOnHint')}
              field={fields.requestedOn}
              type="date"
              max={today}
            />
            <FormField
              label={t('forgetting.nameToConfirm')}
              hint={t('forgetting.nameHint', { name })}
              field={fields.name}
            />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button variant="danger">{t('forgetting.confirm')}</Button>
            <LinkButton href={journalistPaths.show(id)} variant="ghost">
              {t('common.cancel')}
            </LinkButton>
          </div>
        </Form>
      </div>
    </>
  );
}
