import '#app/i18n/sections/winners.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { KeyRound } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
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
import { requestState } from '../ui/winner-state.ts';
import { winnerPaths } from '../winner-paths.ts';
import { listFormerWinners, listRequests } from '../winners/queries.server.ts';
import { askSchema } from '../winners/schema.ts';
import { askWinners, detailsUrl, listUnasked } from '../winners/service.server.ts';
import { workPaths } from '../work-paths.ts';

/** Days after which details are deleted when nobody says otherwise. */
const usualDays = 90;

export const loader = guard({ can: 'winners.private' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const requests = await listRequests(ctx.db, season.id);
  const former = await listFormerWinners(ctx.db, season.id);
  const usual = new Date(Date.parse(ctx.now) + usualDays * 86_400_000).toISOString();
  return {
    title: t('winners.title'),
    season: { id: season.id, name: season.name },
    unasked: await listUnasked(ctx.db, season.id),
    requests: requests.map(request => ({
      ...request,
      former: former.has(request.journalistId),
      url: request.deletedAt === null && !former.has(request.journalistId) ? detailsUrl(request) : null,
    })),
    deleteOn: isoDay(usual, 'Asia/Jakarta'),
  };
});

export const action = guard({ can: 'winners.private' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), askSchema, async value => {
    const values = await askWinners(ctx, id, value);
    return redirectWithFlash(winnerPaths.list(id), 'winners.flashAsked', { values });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Winners() {
  const { title, season, unasked, requests, deleteOn } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<{ deleteOn: string }>({ id: 'ask', defaultValue: { deleteOn } });
  return (
    <>
      <PageHeader title={title} parent={{ href: workPaths.list(season.id), label: season.name }}>
        {t('winners.intro')}
      </PageHeader>
      {unasked.length > 0 && (
        <Section title={t('winners.ask')}>
          <ul className="mb-4 list-disc ps-5">
            {unasked.map(winner => (
              <li key={winner.journalistId}>
                {winner.name} <span className="text-muted">– {winner.award}</span>
              </li>
            ))}
          </ul>
          <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
            <FormRefusal form={form} labels={{ deleteOn: t('winners.deleteOn') }} />
            <p className="text-muted">{t('winners.askText')}</p>
            <FormField
              label={t('winners.deleteOn')}
              hint={t('winners.deleteOnHint')}
              field={fields.deleteOn}
              type="date"
              required
            />
            <Button variant="primary" className="self-start">
              {t('winners.askCount', { count: unasked.length })}
            </Button>
          </Form>
        </Section>
      )}
      <Section title={t('winners.requests')}>
        <DataTable
          caption={t('winners.requests')}
          columns={[
            { key: 'name', header: t('winners.winner'), primary: true, cell: request => request.name },
            {
              key: 'state',
              header: t('winners.state'),
              cell: request => {
                if (request.former && request.deletedAt === null)
                  return <Badge tone="warning">{t('winners.former')}</Badge>;
                const state = requestState(request);
                return (
                  <Badge tone={state === 'given' ? 'accent' : state === 'asked' ? 'warning' : 'quiet'}>
                    {t(`winners.states.${state}`)}
                  </Badge>
                );
              },
            },
            {
              key: 'asked',
              header: t('winners.askedAt'),
              hideOnPhone: true,
              cell: request => format.day(request.askedAt),
            },
            {
              key: 'deleteOn',
              header: t('winners.deleteOn'),
              labelOnPhone: true,
              cell: request => format.date(request.deleteOn),
            },
            {
              key: 'link',
              header: t('winners.link'),
              cell: request =>
                request.url && (
                  <a href={request.url} className="link relative block max-w-64 truncate" rel="noreferrer">
                    {request.url}
                    <span className="sr-only"> – {t('winners.openLink', { name: request.name })}</span>
                  </a>
                ),
            },
          ]}
          rows={requests}
          rowKey={request => request.id}
          rowHref={request => winnerPaths.details(request.id)}
          empty={
            <EmptyState icon={KeyRound} title={t('winners.none')}>
              {t(unasked.length > 0 ? 'winners.noneYet' : 'winners.noneText')}
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}
