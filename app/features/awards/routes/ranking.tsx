import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
import { getFormProps } from '@conform-to/react';
import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { juryPaths } from '../jury-paths.ts';
import { readRankingPage } from '../marking/ranking-page.server.ts';
import { ownJury, saveRanking } from '../marking/rankings.service.server.ts';
import { rankingSchema } from '../marking/schema.ts';
import { OwnRecusals } from '../ui/own-recusals.tsx';
import { RankList } from '../ui/rank-list.tsx';
import { RoundStatus } from '../ui/round-state.tsx';

export const loader = guard({ can: 'awards.judge' }, async ({ ctx, params }) => {
  const { round, juror } = await ownJury(ctx, idParam(params.roundId));
  if (round.mode !== 'ranking') throw redirect(juryPaths.desk(round.id));
  const { zone } = await readOffice(ctx.db);
  return { title: round.name, zone, ...(await readRankingPage(ctx, round, juror)) };
});

export const action = guard({ can: 'awards.judge' }, async ({ ctx, request, params }) => {
  const roundId = idParam(params.roundId);
  return handleForm(await request.formData(), rankingSchema, async value => {
    await saveRanking(ctx, roundId, value);
    return value.send
      ? redirectWithFlash(juryPaths.own, 'marking.flashRankingSent')
      : redirectWithFlash(juryPaths.ballot(roundId), 'marking.flashRankingSaved');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function RankEntries() {
  const { title, zone, round, rows, recusals, comment, version, savedAt, submittedAt, refusal, stored } =
    useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const refused = useActionData<typeof action>();
  const [form, fields] = useOfficeForm<{ entries: { id: number; place: number }[]; comment: string }>({
    id: 'ranking',
    defaultValue: { comment },
  });
  const locked = refusal !== null && !refused;
  const overtaken = form.errors?.includes('marking.otherRanking') ?? false;
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: juryPaths.own, label: t('marking.title') }}
        meta={
          <>
            <RoundStatus status={round.status} />
            {round.dueAt && <span>{t('judging.due', { at: format.instant(round.dueAt, zone) })}</span>}
          </>
        }
      >
        {!locked && t('marking.rankingIntro')}
      </PageHeader>
      {refusal !== null && (
        <Flash tone={refusal === 'submitted' ? 'done' : 'warning'}>
          {submittedAt !== null && refusal === 'submitted'
            ? t('marking.sentAt', { at: format.instant(submittedAt, zone) })
            : t(`marking.refused.${refusal}`)}
        </Flash>
      )}
      {round.blind && <p className="mb-4 max-w-3xl text-muted">{t('marking.deskBlind')}</p>}
      {rows.length === 0 ? (
        <EmptyState title={t('marking.deskEmpty')}>{t('marking.deskEmptyText')}</EmptyState>
      ) : (
        <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-4">
          <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
          <FormRefusal
            form={form}
            labels={{
              ...Object.fromEntries(
                rows.map(({ name, code }, at) => [
                  `entries[${at}].place`,
                  name ?? t('marking.entryCode', { code }),
                ]),
              ),
              comment: t('marking.remark'),
            }}
          />
          {overtaken && stored !== '' && (
            <p className="text-sm text-muted">{t('marking.rankingStored', { ranking: stored })}</p>
          )}
          <input type="hidden" name="version" value={version} />
          <RankList
            formId={form.id}
            roundId={round.id}
            rows={rows}
            posted={refused ? refused.result.initialValue : null}
            errors={form.allErrors}
            locked={locked}
          />
          {(!locked || comment !== '') && (
            <FormField
              label={t('marking.remark')}
              note={t('common.optional')}
              hint={t('marking.remarkHint')}
              field={fields.comment}
              type="textarea"
              rows={2}
              maxLength={2000}
              readOnly={locked}
            />
          )}
          {!locked && (
            <>
              {savedAt && (
                <p className="text-sm text-muted">
                  {t('marking.saved', { at: format.instant(savedAt, zone) })}
                </p>
              )}
              <FormActions>
                <Button variant="primary" name="send" value="on">
                  {t('marking.sendRanking')}
                </Button>
                <Button>{t('marking.save')}</Button>
                <span className="text-sm text-muted">{t('marking.sendHint')}</span>
              </FormActions>
            </>
          )}
        </Form>
      )}
      {recusals.length > 0 && (
        <div className="mt-8">
          <OwnRecusals recusals={recusals} />
        </div>
      )}
    </>
  );
}
