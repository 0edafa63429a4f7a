import '#app/i18n/sections/care.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { leadToHeir } from '../heir.server.ts';
import { findOutlet } from '../outlets.queries.server.ts';
import { outletPaths } from '../paths.ts';
import { listPressCouncilChecks } from '../press-council.queries.server.ts';
import { recordCheck } from '../press-council.service.server.ts';
import { checkSchema } from '../schema.ts';
import { officeDay } from '../today.server.ts';
import { CheckFieldSet, type CheckFields } from '../ui/check-fields.tsx';
import { CheckHistory } from '../ui/check-history.tsx';

export const loader = guard({ can: 'partners.read' }, async ({ ctx, params, t }) => {
  const id = idParam(params.id);
  const outlet = await findOutlet(ctx.db, id);
  if (!outlet) throw await leadToHeir(ctx.db, 'outlet', id);
  return {
    title: t('care.checksOf', { name: outlet.name }),
    outlet: { id, name: outlet.name, pressCouncil: outlet.pressCouncil },
    today: await officeDay(ctx.db, ctx.now),
    mayWrite: can(ctx.actor, 'partners.write'),
    checks: await listPressCouncilChecks(ctx.db, id),
  };
});

export const action = guard({ can: 'partners.write' }, async ({ ctx, request, params }) => {
  const outletId = idParam(params.id);
  return handleForm(await request.formData(), checkSchema, async value => {
    await recordCheck(ctx, {
      outletId,
      status: value.pressCouncil,
      checkedOn: value.pressCouncilCheckedOn,
      evidence: value.pressCouncilEvidence,
    });
    return redirectWithFlash(outletPaths.checks(outletId), 'care.flashChecked');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function PressCouncilChecks() {
  const { title, outlet, today, mayWrite, checks } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<CheckFields>({
    id: 'check',
    defaultValue: { pressCouncil: outlet.pressCouncil, pressCouncilCheckedOn: today },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: outletPaths.show(outlet.id), label: outlet.name }}>
        {t('care.checksText')}
      </PageHeader>
      <div className="max-w-3xl">
        {mayWrite && (
          <Section title={t('care.checkNew')}>
            <Form
              method="post"
              {...getFormProps(form)}
              key={checks[0]?.id ?? 0}
              className="flex flex-col gap-4"
            >
              <FormRefusal
                form={form}
                labels={{
                  pressCouncil: t('partners.pressCouncil'),
                  pressCouncilCheckedOn: t('partners.pressCouncilCheckedOn'),
                  pressCouncilEvidence: t('partners.pressCouncilEvidence'),
                }}
              />
              <CheckFieldSet fields={fields} today={today} />
              <div>
                <Button variant="primary">{t('care.checkNew')}</Button>
              </div>
            </Form>
          </Section>
        )}
        <Section title={t('care.checkHistory')}>
          <CheckHistory outletId={outlet.id} checks={checks} mayWrite={mayWrite} />
        </Section>
      </div>
    </>
  );
}
