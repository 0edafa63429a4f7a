import '#app/i18n/sections/works.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Mail, Send } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { findSeason } from '../seasons.queries.server.ts';
import { workPaths } from '../work-paths.ts';
import { inviteSender, planInvites } from '../works/calls.service.server.ts';
import { senderUrl } from '../works/links.server.ts';
import { findCall, listInvites } from '../works/queries.server.ts';
import { inviteSchema } from '../works/schema.ts';

// The links are shown, and whoever holds one sends in the person's name: for those who may write, not for readers.
export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  const call = season && (await findCall(ctx.db, season.id));
  if (!season || !call) throw new NotFound();
  const plan = await planInvites(ctx.db, season, ctx.now);
  const invites = await listInvites(ctx.db, season.id);
  return {
    title: t('works.invites'),
    season: { id: season.id, name: season.name },
    open: call.dueAt >= ctx.now,
    plan: { included: plan.included.length, excluded: plan.excluded.length },
    // Authors who cannot be written to: they need an invitation by hand.
    names: plan.excluded.slice(0, 200).map(({ person }) => person.name),
    invites: invites.map(invite => ({
      id: invite.id,
      name: invite.name,
      invitedAt: invite.invitedAt,
      works: invite.works,
      url: senderUrl(invite),
    })),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), inviteSchema, async ({ name }) => {
    const told = await inviteSender(ctx, id, name);
    return redirectWithFlash(
      workPaths.invites(id),
      told ? 'works.flashInvitedOne' : 'works.flashInvitedByHand',
    );
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function WorksInvites() {
  const { title, season, open, plan, names, invites } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<{ name: string }>({ id: 'invite' });
  const label = t('works.journalistName');
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: workPaths.list(season.id), label: `${season.name} – ${t('works.title')}` }}
        actions={
          open && (
            <>
              {invites.some(({ works }) => works === 0) && (
                <form method="post" action={workPaths.reminder(season.id)}>
                  <Button>{t('works.remind')}</Button>
                </form>
              )}
              {plan.included > 0 && (
                <Confirm
                  label={t('works.inviteAuthors')}
                  icon={Send}
                  variant="primary"
                  confirmVariant="primary"
                  align="end"
                  question={t('works.inviteAuthorsQuestion', { count: plan.included })}
                  confirmLabel={t('works.inviteAuthorsConfirm')}
                  action={workPaths.inviting(season.id)}
                >
                  {plan.excluded > 0
                    ? t('works.inviteAuthorsText', { count: plan.excluded })
                    : t('works.inviteAuthorsAll')}
                </Confirm>
              )}
            </>
          )
        }
      >
        {t('works.invitesIntro')}
      </PageHeader>
      {open && (
        <Section title={t('works.inviteOne')}>
          <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
            <FormRefusal form={form} labels={{ name: label }} />
            <FormField
              label={label}
              hint={t('works.journalistNameHint')}
              field={fields.name}
              type="datalist"
              options={names.map(value => ({ value }))}
              maxLength={200}
              required
            />
            <Button className="self-start">{t('works.inviteOneButton')}</Button>
          </Form>
        </Section>
      )}
      <Section title={t('works.invitedCount', { count: invites.length })}>
        <DataTable
          caption={t('works.invites')}
          columns={[
            { key: 'name', header: t('works.sender'), primary: true, cell: invite => invite.name },
            {
              key: 'works',
              header: t('works.sentWorks'),
              numeric: true,
              labelOnPhone: true,
              cell: invite => format.number(invite.works),
            },
            {
              key: 'invited',
              header: t('works.invited'),
              hideOnPhone: true,
              cell: invite => format.day(invite.invitedAt),
            },
            {
              key: 'link',
              header: t('works.link'),
              cell: invite => (
                <a href={invite.url} className="link relative block max-w-64 truncate" rel="noreferrer">
                  {invite.url}
                  <span className="sr-only"> – {t('works.openLink', { name: invite.name })}</span>
                </a>
              ),
            },
          ]}
          rows={invites}
          rowKey={invite => invite.id}
          empty={<EmptyState icon={Mail} title={t('works.noInvites')} />}
        />
      </Section>
    </>
  );
}
