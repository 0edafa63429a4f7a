import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { careChoices } from '../care-choices.server.ts';
import { shownContact } from '../contact-values.ts';
import { doublesOf } from '../doubles.ts';
import { leadToHeir } from '../heir.server.ts';
import { journalistInput } from '../journalist-input.server.ts';
import { findJournalist } from '../journalists.queries.server.ts';
import { updateJournalist } from '../journalists.service.server.ts';
import { searchOutlets } from '../outlets.queries.server.ts';
import { journalistPaths } from '../paths.ts';
import { journalistSchema } from '../schema.ts';
import { officeDay } from '../today.server.ts';
import type { JournalistFields } from '../ui/journalist-fields.ts';
import { JournalistForm } from '../ui/journalist-form.tsx';

export const loader = guard({ can: 'partners.write' }, async ({ ctx, params, t }) => {
  const journalist = await findJournalist(ctx.db, idParam(params.id));
  if (!journalist) throw await leadToHeir(ctx.db, 'journalist', idParam(params.id));
  if (journalist.forgottenAt) throw new NotFound();
  return {
    title: t('partners.editJournalist', { name: journalist.name }),
    journalist,
    today: await officeDay(ctx.db, ctx.now),
    outlets: (await searchOutlets(ctx.db, '', 500)).map(({ name }) => name),
    choices: await careChoices(ctx.db, 'journalist'),
  };
});

export const action = guard({ can: 'partners.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), journalistSchema, async value => {
    const input = await journalistInput(ctx.db, value, id);
    await updateJournalist(ctx, { ...input, id, version: value.version ?? 0 });
    const values = { name: value.name };
    return redirectWithFlash(journalistPaths.show(id), 'partners.journalistUpdated', { values });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditJournalist() {
  const { title, journalist, today, outlets, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<{ details?: unknown }>();
  const t = useT();
  const [form, fields] = useOfficeForm<JournalistFields>({
    id: 'journalist',
    defaultValue: {
      ...journalist,
      contacts: journalist.contacts.map(({ id: _, value, ...contact }) => ({
        ...contact,
        value: shownContact(contact.kind, value),
      })),
    },
  });
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: journalistPaths.show(journalist.id), label: journalist.name }}
      />
      <JournalistForm
        form={form}
        fields={fields}
        outlets={outlets}
        choices={choices}
        owner={journalist.ownerId ? { id: journalist.ownerId, name: journalist.owner ?? '' } : null}
        doubles={doublesOf(answer?.details)}
        version={journalist.version}
        today={today}
        submitLabel={t('common.saveChanges')}
        cancelHref={journalistPaths.show(journalist.id)}
      />
    </>
  );
}
