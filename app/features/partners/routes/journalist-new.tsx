import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { readRowId } from '#app/lib/row-id.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { careChoices } from '../care-choices.server.ts';
import { doublesOf } from '../doubles.ts';
import { journalistInput } from '../journalist-input.server.ts';
import { createJournalist } from '../journalists.service.server.ts';
import { findOutlet, searchOutlets } from '../outlets.queries.server.ts';
import { journalistPaths } from '../paths.ts';
import { journalistSchema } from '../schema.ts';
import { officeDay } from '../today.server.ts';
import type { JournalistFields } from '../ui/journalist-fields.ts';
import { newContact } from '../ui/journalist-fields.ts';
import { JournalistForm } from '../ui/journalist-form.tsx';

export const loader = guard({ can: 'partners.write' }, async ({ ctx, url, t }) => {
  const outletId = readRowId(url.searchParams.get('media'));
  const outlet = outletId ? await findOutlet(ctx.db, outletId) : undefined;
  return {
    title: t('partners.newJournalist'),
    outlet: outlet?.name ?? '',
    today: await officeDay(ctx.db, ctx.now),
    outlets: (await searchOutlets(ctx.db, '', 500)).map(({ name }) => name),
    choices: await careChoices(ctx.db, 'journalist'),
  };
});

export const action = guard({ can: 'partners.write' }, async ({ ctx, request }) => {
  return handleForm(await request.formData(), journalistSchema, async value => {
    const id = await createJournalist(ctx, await journalistInput(ctx.db, value));
    const values = { name: value.name };
    return redirectWithFlash(journalistPaths.show(id), 'partners.journalistCreated', { values });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewJournalist() {
  const { title, outlet, today, outlets, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<{ details?: unknown }>();
  const t = useT();
  const [form, fields] = useOfficeForm<JournalistFields>({
    id: 'journalist',
    defaultValue: { ukw: 'none', active: true, affiliations: [{ outlet }], contacts: [newContact] },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: journalistPaths.list, label: t('partners.journalists') }} />
      <JournalistForm
        form={form}
        fields={fields}
        outlets={outlets}
        choices={choices}
        doubles={doublesOf(answer?.details)}
        today={today}
        submitLabel={t('partners.newJournalist')}
        cancelHref={journalistPaths.list}
      />
    </>
  );
}
