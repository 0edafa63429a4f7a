import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { careChoices } from '../care-choices.server.ts';
import { doublesOf } from '../doubles.ts';
import { listNetworks } from '../outlets.queries.server.ts';
import { createOutlet } from '../outlets.service.server.ts';
import { outletPaths } from '../paths.ts';
import { outletSchema } from '../schema.ts';
import { officeDay } from '../today.server.ts';
import { type OutletFields, OutletForm } from '../ui/outlet-form.tsx';

export const loader = guard({ can: 'partners.write' }, async ({ ctx, t }) => ({
  title: t('partners.newOutlet'),
  today: await officeDay(ctx.db, ctx.now),
  networks: (await listNetworks(ctx.db)).map(network => network.name),
  choices: await careChoices(ctx.db, 'outlet'),
}));

export const action = guard({ can: 'partners.write' }, async ({ ctx, request }) => {
  return handleForm(await request.formData(), outletSchema, async value => {
    const id = await createOutlet(ctx, value);
    return redirectWithFlash(outletPaths.show(id), 'partners.outletCreated', {
      values: { name: value.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewOutlet() {
  const { title, today, networks, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<{ details?: unknown }>();
  const t = useT();
  const [form, fields] = useOfficeForm<OutletFields>({
    id: 'outlet',
    defaultValue: { channel: 'online', scope: 'regional', pressCouncil: 'not_recorded', active: true },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: outletPaths.list, label: t('partners.outlets') }} />
      <OutletForm
        form={form}
        fields={fields}
        networks={networks}
        choices={choices}
        doubles={doublesOf(answer?.details)}
        today={today}
        submitLabel={t('partners.newOutlet')}
        cancelHref={outletPaths.list}
      />
    </>
  );
}
