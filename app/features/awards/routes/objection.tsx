import '#app/i18n/sections/results.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { awardPaths } from '../paths.ts';
import { resultPaths } from '../result-paths.ts';
import { findObjection } from '../results/dossiers.queries.server.ts';
import { answerObjection } from '../results/objections.service.server.ts';
import { findPublishedRun, findRun } from '../results/runs.queries.server.ts';
import { answerSchema } from '../results/schema.ts';
import { workPaths } from '../work-paths.ts';

const outcomes = ['upheld', 'refused'] as const;

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const objection = await findObjection(ctx.db, idParam(params.objectionId));
  const run = objection && (await findRun(ctx.db, objection.runId));
  if (!objection || !run) throw new NotFound();
  return {
    title: t('results.objectionOf', { name: objection.sender }),
    objection,
    mayAnswer: can(ctx.actor, 'awards.write'),
    seasonId: run.seasonId,
    shownRunId: (await findPublishedRun(ctx.db, run.seasonId))?.id ?? run.id,
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.objectionId);
  return handleForm(await request.formData(), answerSchema, async value => {
    const seasonId = await answerObjection(ctx, id, value);
    const shown = (await findPublishedRun(ctx.db, seasonId))!;
    return redirectWithFlash(resultPaths.objections(shown.id), 'results.flashAnswered');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function ShowObjection() {
  const { title, objection, mayAnswer, seasonId, shownRunId, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<{ outcome: string; answer: string }>({
    id: 'answer',
    defaultValue: { outcome: objection.outcome ?? '', answer: objection.answer ?? '' },
  });
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: resultPaths.objections(shownRunId), label: t('results.objections') }}
        meta={
          <>
            <span>{format.instant(objection.sentAt, zone)}</span>
            {objection.email && <span>{objection.email}</span>}
          </>
        }
      />
      <p className="mb-3 max-w-prose whitespace-pre-line">{objection.body}</p>
      <p className="mb-6">
        <Link
          href={
            objection.board === 'works'
              ? workPaths.show(objection.entrantId)
              : awardPaths.score(seasonId, objection.board, objection.entrantId)
          }
          className="link"
        >
          {t('results.objectionScore')}
        </Link>
      </p>
      {mayAnswer ? (
        <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
          <FormRefusal form={form} labels={{ outcome: t('results.outcome'), answer: t('results.answer') }} />
          <FormField
            label={t('results.outcome')}
            hint={t('results.outcomeHint')}
            field={fields.outcome}
            type="select"
            placeholder="–"
            options={outcomes.map(value => ({ value, label: t(`results.outcomes.${value}`) }))}
            required
          />
          <FormField
            label={t('results.answer')}
            hint={t('results.answerHint')}
            field={fields.answer}
            type="textarea"
            rows={5}
            maxLength={4000}
            required
          />
          <FormActions>
            <Button variant="primary">{t('results.sendAnswer')}</Button>
          </FormActions>
        </Form>
      ) : objection.outcome === null ? (
        <p className="text-muted">{t('results.objectionWaits')}</p>
      ) : (
        <>
          <h2 className="mb-2 font-semibold">{t(`results.outcomes.${objection.outcome}`)}</h2>
          <p className="max-w-prose whitespace-pre-line">{objection.answer}</p>
        </>
      )}
    </>
  );
}
