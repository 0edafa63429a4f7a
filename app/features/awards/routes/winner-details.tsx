import '#app/i18n/sections/winners.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { KeyRound, Trash2 } from 'lucide-react';
import { z } from 'zod';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { requestState } from '../ui/winner-state.ts';
import { winnerPaths } from '../winner-paths.ts';
import { findRequest } from '../winners/queries.server.ts';
import type { Details } from '../winners/schema.ts';
import { readDetails } from '../winners/service.server.ts';

export const headers = () => ({ 'Cache-Control': 'private, no-store' });

export const loader = guard({ can: 'winners.private' }, async ({ ctx, params }) => {
  const request = await findRequest(ctx.db, idParam(params.requestId));
  if (!request) throw new NotFound();
  return { title: request.name, request };
});

// A POST, so that no link, prefetch or history opens what it shows, and the log says who did.
export const action = guard({ can: 'winners.private' }, async ({ ctx, request, params }) =>
  handleForm(await request.formData(), z.object({}), async () => ({
    details: await readDetails(ctx, idParam(params.requestId)),
  })),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function WinnerDetails() {
  const { title, request } = useLoaderData<typeof loader>();
  const details = useActionData<{ details?: Details }>()?.details;
  const { t, format } = useI18n();
  const [form] = useOfficeForm({ id: 'open' });
  const state = requestState(request);
  return (
    <>
      <PageHeader
        title={title}
        parent={{
          href: winnerPaths.list(request.seasonId),
          label: `${request.season} – ${t('winners.title')}`,
        }}
        actions={
          state !== 'deleted' && (
            <Confirm
              label={t('winners.deleteNow')}
              icon={Trash2}
              align="end"
              question={t('winners.deleteQuestion', { name: title })}
              confirmLabel={t('winners.deleteConfirm')}
              action={winnerPaths.deletion(request.id)}
            >
              {t('winners.deleteText')}
            </Confirm>
          )
        }
      />
      <div className="max-w-3xl">
        <DefinitionList
          items={[
            { term: t('winners.state'), children: t(`winners.states.${state}`) },
            { term: t('winners.askedAt'), children: format.day(request.askedAt) },
            { term: t('winners.deleteOn'), children: format.date(request.deleteOn) },
            ...(details
              ? (['nik', 'npwp', 'bank', 'account', 'holder'] as const).map(field => ({
                  term: t(`winners.${field}`),
                  children: details[field] && <span className="tabular">{details[field]}</span>,
                }))
              : []),
          ]}
        />
        {state === 'given' && !details && (
          <Form method="post" {...getFormProps(form)} className="mt-6 flex flex-col items-start gap-3">
            <FormRefusal form={form} labels={{}} />
            <p className="text-muted">{t('winners.openText')}</p>
            <Button variant="primary" icon={KeyRound}>
              {t('winners.open')}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
