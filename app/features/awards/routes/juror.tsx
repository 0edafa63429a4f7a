import '#app/i18n/sections/judging.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { UserMinus } from 'lucide-react';
import { findUser } from '#app/features/accounts/queries.server.ts';
import { listNetworks, listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { findJuror } from '../judging/jurors.queries.server.ts';
import { updateJuror } from '../judging/jurors.service.server.ts';
import { jurorSchema } from '../judging/schema.ts';
import { juryPaths } from '../jury-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { JurorFactFields, type JurorFields } from '../ui/juror-fields.tsx';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const juror = await findJuror(ctx.db, idParam(params.jurorId));
  const season = juror && (await findSeason(ctx.db, juror.seasonId));
  if (!juror || !season) throw new NotFound();
  const outlets = await listOutletNames(ctx.db, 500);
  return {
    title: juror.name,
    season: { id: season.id, name: season.name },
    juror,
    role: (await findUser(ctx.db, juror.userId))?.role ?? null,
    outlet: outlets.find(({ id }) => id === juror.outletId)?.name ?? '',
    outlets: outlets.map(({ name }) => name),
    networks: await listNetworks(ctx.db),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.jurorId);
  return handleForm(await request.formData(), jurorSchema, async value => {
    await updateJuror(ctx, id, value);
    const juror = (await findJuror(ctx.db, id))!;
    return redirectWithFlash(juryPaths.jurors(juror.seasonId), 'judging.flashJuror', {
      values: { name: juror.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditJuror() {
  const { title, season, juror, role, outlet, outlets, networks } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<JurorFields & { name: string }>({
    id: 'juror',
    defaultValue: {
      name: juror.name,
      position: juror.position,
      employer: juror.employer,
      outlet,
      networkId: juror.networkId ?? '',
      agencyStaff: juror.agencyStaff ? 'on' : undefined,
    },
  });
  const gone = juror.status === 'withdrawn';
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: juryPaths.jurors(season.id), label: season.name }}
        meta={<span>{juror.email}</span>}
        actions={
          !gone && (
            <Confirm
              label={t('judging.withdrawJuror')}
              icon={UserMinus}
              align="end"
              question={t('judging.withdrawQuestion', { name: juror.name })}
              confirmLabel={t('judging.withdrawConfirm')}
              action={juryPaths.jurorWithdrawal(juror.id)}
            >
              {t('judging.withdrawText')}
            </Confirm>
          )
        }
      />
      <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-4 pb-8">
        <FormRefusal
          form={form}
          labels={{ position: t('judging.position'), outlet: t('judging.employerOutlet') }}
        />
        <input type="hidden" name="version" value={juror.version} />
        {role === 'juror' && (
          <FormField
            label={t('judging.name')}
            hint={t('judging.nameHint')}
            field={fields.name}
            maxLength={120}
            autoComplete="off"
          />
        )}
        <JurorFactFields fields={fields} outlets={outlets} networks={networks} />
        {!gone && (
          <FormActions>
            <Button variant="primary">{t('common.saveChanges')}</Button>
            <LinkButton href={juryPaths.jurors(season.id)} variant="ghost">
              {t('common.cancel')}
            </LinkButton>
          </FormActions>
        )}
      </Form>
      <Section
        title={t('judging.interests')}
        aside={
          !gone && (
            <Link href={juryPaths.ownInterests(juror.id)} className="link">
              {t('common.edit')}
            </Link>
          )
        }
      >
        {juror.declaredAt === null ? (
          <p className="text-warning">{t('judging.undeclared')}</p>
        ) : (
          <>
            <p className="mb-2 text-sm text-muted">
              {t('judging.declaredAt', { at: format.instant(juror.declaredAt) })}
            </p>
            {juror.interests.length === 0 ? (
              <p>{t('judging.declaredNone')}</p>
            ) : (
              <ul className="flex flex-col gap-1">
                {juror.interests.map(interest => (
                  <li key={interest.id}>
                    {t(`judging.interestKinds.${interest.kind}`)}: <strong>{interest.party}</strong>
                    {interest.untilOn && ` – ${format.date(interest.untilOn)}`}
                    {interest.note && <span className="text-muted"> ({interest.note})</span>}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Section>
    </>
  );
}
