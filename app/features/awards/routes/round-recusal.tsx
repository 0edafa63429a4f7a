import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
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
import { listJurors } from '../judging/jurors.queries.server.ts';
import { findRound, listEntries } from '../judging/rounds.queries.server.ts';
import { recusalSchema } from '../judging/schema.ts';
import { recuse } from '../judging/seats.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const round = await findRound(ctx.db, idParam(params.roundId));
  if (!round) throw new NotFound();
  return {
    title: t('judging.recuse'),
    round: { id: round.id, name: round.name },
    jurors: (await listJurors(ctx.db, round.seasonId)).filter(juror => juror.status !== 'withdrawn'),
    entries: (await listEntries(ctx.db, round.id)).filter(entry => entry.removedAt === null),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  return handleForm(await request.formData(), recusalSchema, async value => {
    await recuse(ctx, id, value);
    return redirectWithFlash(juryPaths.seats(id), 'judging.flashRecused');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function RecuseJuror() {
  const { title, round, jurors, entries } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ jurorId: number; entryId: number; reason: string }>({
    id: 'recusal',
  });
  const labels = { jurorId: t('judging.juror'), entryId: t('marking.entry'), reason: t('common.reason') };
  return (
    <>
      <PageHeader title={title} parent={{ href: juryPaths.seats(round.id), label: round.name }}>
        {t('judging.recuseIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <FormField
          label={labels.jurorId}
          field={fields.jurorId}
          type="select"
          placeholder="–"
          options={jurors.map(({ id, name }) => ({ value: String(id), label: name }))}
          required
        />
        <FormField
          label={labels.entryId}
          field={fields.entryId}
          type="select"
          placeholder="–"
          options={entries.map(({ id, name }) => ({ value: String(id), label: name }))}
          required
        />
        <FormField
          label={labels.reason}
          hint={t('common.reasonInMinutes')}
          field={fields.reason}
          type="textarea"
          rows={3}
          maxLength={500}
          required
        />
        <FormActions>
          <Button variant="primary">{title}</Button>
          <LinkButton href={juryPaths.seats(round.id)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
