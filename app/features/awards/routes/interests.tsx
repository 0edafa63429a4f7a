import '#app/i18n/sections/judging.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { listNetworks, listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { actorUserId, can } from '#app/lib/actor.ts';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { findJuror } from '../judging/jurors.queries.server.ts';
import { declareInterests } from '../judging/jurors.service.server.ts';
import { interestsSchema } from '../judging/schema.ts';
import { juryPaths } from '../jury-paths.ts';
import { InterestRows, type InterestsFields } from '../ui/interest-rows.tsx';

export const loader = guard({ can: 'awards.judge' }, async ({ ctx, params, t }) => {
  const juror = await findJuror(ctx.db, idParam(params.jurorId));
  if (!juror) throw new NotFound();
  const own = actorUserId(ctx.actor) === juror.userId;
  if (!own && !can(ctx.actor, 'awards.write')) throw new Forbidden();
  const names = [...(await listOutletNames(ctx.db, 500)), ...(await listNetworks(ctx.db))];
  return {
    title: own ? t('judging.interests') : t('judging.interestsOf', { name: juror.name }),
    juror,
    back: own
      ? { href: juryPaths.own, label: t('judging.title') }
      : { href: juryPaths.juror(juror.id), label: juror.name },
    names: names.map(({ name }) => name),
  };
});

export const action = guard({ can: 'awards.judge' }, async ({ ctx, request, params }) => {
  const id = idParam(params.jurorId);
  return handleForm(await request.formData(), interestsSchema, async value => {
    await declareInterests(ctx, id, value);
    const juror = (await findJuror(ctx.db, id))!;
    const own = actorUserId(ctx.actor) === juror.userId;
    return redirectWithFlash(own ? juryPaths.own : juryPaths.juror(id), 'judging.flashDeclared');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Interests() {
  const { title, juror, back, names } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<InterestsFields>({
    id: 'interests',
    defaultValue: {
      interests: juror.interests.map(({ kind, party, note, untilOn, outletId, networkId }) => ({
        kind,
        party: outletId !== null ? 'outlet' : networkId !== null ? 'network' : 'journalist',
        name: party,
        note,
        untilOn: untilOn ?? '',
      })),
    },
  });
  const rows = fields.interests.getFieldList().length;
  return (
    <>
      <PageHeader title={title} parent={back}>
        {t('judging.interestsIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-4">
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <FormRefusal form={form} labels={{ name: t('judging.partyName'), untilOn: t('judging.untilOn') }} />
        <input type="hidden" name="version" value={juror.version} />
        <InterestRows form={form} list={fields.interests} names={names} />
        <FormActions>
          <Button variant="primary">{t(rows === 0 ? 'judging.declareNone' : 'judging.declare')}</Button>
          <LinkButton href={back.href} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
