import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { Invalid } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import type { PageHandle } from '#app/web/office-shell.tsx';
import { findRound } from '../judging/rounds.queries.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { sheetSchema } from '../marking/schema.ts';
import { sheetFaults } from '../marking/sheet-faults.ts';
import { findNextOpen, readSheetPage } from '../marking/sheet-page.server.ts';
import { saveSheet } from '../marking/sheets.service.server.ts';
import { EntryReading } from '../ui/entry-reading.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { RecusalWords } from '../ui/recusal-words.tsx';
import { SheetForm, type SheetRefused } from '../ui/sheet-form.tsx';

const turningKeys = [
  ['l', 'marking.keyNext'],
  ['p', 'marking.keyPrevious'],
] as const;

/** Digits mark only where there are marks to give. */
export const handle: PageHandle = {
  keys: page =>
    (page as { round?: { mode: string } } | undefined)?.round?.mode === 'marks'
      ? [['1–0', 'marking.keyMark'], ...turningKeys]
      : turningKeys,
};

export const loader = guard({ can: 'awards.judge' }, async ({ ctx, params, t }) => {
  const seatId = idParam(params.seatId);
  const page = await readSheetPage(ctx, idParam(params.roundId), seatId, t);
  const title = page.entry.name ?? t('marking.entryCode', { code: page.entry.code });
  return { title, seatId, zone: (await readOffice(ctx.db)).zone, ...page };
});

/** Saves the draft, and submits it when the form says so. */
export const action = guard({ can: 'awards.judge' }, async ({ ctx, request, params }) => {
  const roundId = idParam(params.roundId);
  const seatId = idParam(params.seatId);
  return handleForm(await request.formData(), sheetSchema, async edit => {
    const outcome = await saveSheet(ctx, roundId, seatId, edit);
    const { rubric } = (await findRound(ctx.db, roundId))!;
    const faults = sheetFaults(rubric, edit, outcome);
    if (Object.keys(faults).length > 0) throw new Invalid(faults, { conflicts: outcome.conflicts });
    if (!outcome.submitted) return redirectWithFlash(juryPaths.sheet(roundId, seatId), 'marking.flashSaved');
    const next = await findNextOpen(ctx, roundId, seatId);
    const to = next === undefined ? juryPaths.desk(roundId) : juryPaths.sheet(roundId, next);
    return redirectWithFlash(to, 'marking.flashSent');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Sheet() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<SheetRefused>();
  const { t, format } = useI18n();
  const { title, round, seatId, reading, refusal, recusal, previous, next } = page;
  const ranking = round.mode === 'ranking';
  const unsaid = useErrors()(refused?.result.error?.[''] ?? undefined) ?? [];
  // What was typed stays on the page although it came too late.
  const writable = refusal === null || (Boolean(refused) && refusal !== 'recused');
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: juryPaths.desk(round.id), label: round.name }}
        meta={
          <>
            {page.entry.byline && <span>{page.entry.byline}</span>}
            {page.number > 0 && (
              <span className="tabular">
                {page.number} / {page.of}
              </span>
            )}
            {round.dueAt && <span>{t('judging.due', { at: format.instant(round.dueAt, page.zone) })}</span>}
          </>
        }
        actions={
          <>
            {previous !== null && (
              <LinkButton href={juryPaths.sheet(round.id, previous)} icon={ChevronLeft} data-key="p">
                {t('marking.previous')}
              </LinkButton>
            )}
            {next !== null && (
              <LinkButton href={juryPaths.sheet(round.id, next)} icon={ChevronRight} data-key="l">
                {t('marking.next')}
              </LinkButton>
            )}
          </>
        }
      />
      {recusal ? (
        <Flash tone="warning">
          <p className="font-medium">{t('marking.youRecused')}</p>
          <p>
            <RecusalWords recusal={recusal} />
          </p>
        </Flash>
      ) : (
        refusal !== null && (
          <Flash tone={refusal === 'submitted' ? 'done' : 'warning'}>
            {page.submittedAt !== null && refusal === 'submitted'
              ? t('marking.sentAt', { at: format.instant(page.submittedAt, page.zone) })
              : t(`marking.refused.${refusal}`)}
          </Flash>
        )
      )}
      {!reading && unsaid.length > 0 && <Flash tone="error">{unsaid.join(' ')}</Flash>}
      {reading && (
        <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <EntryReading
            reading={reading}
            blind={round.blind}
            toSheet={!ranking}
            fileHref={juryPaths.workFile(round.id, seatId)}
            zone={page.zone}
          />
          {!ranking && (
            <div className="xl:sticky xl:top-18 xl:-mx-1.5 xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto xl:px-1.5 xl:pb-2">
              <SheetForm
                key={seatId}
                round={round}
                seatId={seatId}
                fields={page.fields}
                savedAt={page.savedAt}
                zone={page.zone}
                locked={!writable}
              />
              {(refusal === null || refusal === 'late') && (
                <div className="mt-6">
                  <Confirm
                    label={t('marking.recuse')}
                    variant="ghost"
                    size="small"
                    question={t('marking.recuseQuestion')}
                    confirmLabel={t('marking.recuseConfirm')}
                    action={juryPaths.ownRecusal(round.id, seatId)}
                    fields={<ReasonField />}
                  >
                    {t('marking.recuseText')}
                  </Confirm>
                </div>
              )}
            </div>
          )}
        </div>
      )}
    </>
  );
}
