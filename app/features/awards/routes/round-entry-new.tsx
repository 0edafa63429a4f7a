import '#app/i18n/sections/judging.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { listCandidateNames } from '../judging/candidates.queries.server.ts';
import { addEntry, nominateWildCard } from '../judging/entries.service.server.ts';
import { findRound } from '../judging/rounds.queries.server.ts';
import { entrySchema } from '../judging/schema.ts';
import { juryPaths } from '../jury-paths.ts';

/** Staff add an entry with a reason; a juror plays a wild card by the same form. */
export const loader = guard({ can: 'awards.judge' }, async ({ ctx, params, t }) => {
  const round = await findRound(ctx.db, idParam(params.roundId));
  if (!round) throw new NotFound();
  const staff = can(ctx.actor, 'awards.write');
  return {
    title: staff ? t('judging.addEntryTo', { name: round.name }) : t('judging.wildCard'),
    staff,
    round: { id: round.id, name: round.name },
    names: await listCandidateNames(ctx.db, round),
  };
});

export const action = guard({ can: 'awards.judge' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  return handleForm(await request.formData(), entrySchema, async value => {
    const staff = can(ctx.actor, 'awards.write');
    await (staff ? addEntry(ctx, id, value) : nominateWildCard(ctx, id, value));
    return redirectWithFlash(staff ? juryPaths.round(id) : juryPaths.own, 'judging.flashEntryAdded', {
      values: { name: value.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function AddEntry() {
  const { title, staff, round, names } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ name: string; reason: string }>({ id: 'entry' });
  const labels = { name: t('judging.name'), reason: t('common.reason') };
  const back = staff
    ? { href: juryPaths.round(round.id), label: round.name }
    : { href: juryPaths.own, label: t('judging.title') };
  return (
    <>
      <PageHeader title={title} parent={back}>
        {!staff && t('judging.wildCardIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <FormField
          label={labels.name}
          hint={t('judging.entryNameHint')}
          field={fields.name}
          type="datalist"
          options={names.map(value => ({ value }))}
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
          <Button variant="primary">{t(staff ? 'judging.addEntry' : 'judging.wildCard')}</Button>
          <LinkButton href={back.href} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
