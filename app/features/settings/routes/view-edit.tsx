import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { ViewForm } from '../ui/view-form.tsx';
import { viewSchema } from '../view-schema.ts';
import { ownView, updateView } from '../views.service.server.ts';
import { viewPaths } from '../views.ts';

export const loader = guard({ can: 'account.own' }, async ({ ctx, params, t }) => {
  const { id, list, name, query, shared } = await ownView(ctx, idParam(params.id));
  return { pageTitle: t('views.editTitle'), id, list, name, query, shared };
});

export const action = guard({ can: 'account.own' }, async ({ ctx, params, request }) =>
  handleForm(await request.formData(), viewSchema, async value => {
    await updateView(ctx, idParam(params.id), value);
    return redirectWithFlash(viewPaths.list(value.list, value.query), 'views.saved', {
      values: { name: value.name },
    });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function EditView() {
  const { pageTitle, id, ...view } = useLoaderData<typeof loader>();
  const t = useT();
  const back = viewPaths.list(view.list, view.query);
  return (
    <>
      <PageHeader
        title={pageTitle}
        parent={{ href: back, label: t(`views.lists.${view.list}`) }}
        actions={
          <Confirm
            label={t('views.delete')}
            question={t('views.deleteQuestion', { name: view.name })}
            confirmLabel={t('views.delete')}
            action={viewPaths.deletion(id)}
          >
            {t('views.deleteText')}
          </Confirm>
        }
      />
      <ViewForm defaultValue={view} cancelHref={back} />
    </>
  );
}
