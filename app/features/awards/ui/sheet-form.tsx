import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
import type { SubmissionResult } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import { useCallback, useEffect } from 'react';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { needsComment, type Rubric } from '../judging/rubric.ts';
import { juryPaths } from '../jury-paths.ts';
import { commentOf, markOf, sheetOf } from '../marking/sheet-fields.ts';
import { fieldOfName, postedFields, sheetForm, typedFields } from '../marking/sheet-form-data.ts';
import { gapsOf, meanMark } from '../marking/sheet-rules.ts';
import { ReasonRule } from './criteria-list.tsx';
import { CriterionField } from './criterion-field.tsx';
import { OtherValue } from './other-value.tsx';
import { SaveStatus } from './save-status.tsx';
import { TextBox } from './text-box.tsx';
import { useSheet } from './use-sheet.ts';
import { VerdictField } from './verdict-field.tsx';

export type SheetRefused = {
  result: SubmissionResult<string[]>;
  details: { conflicts: string[] } | null;
};

type Props = {
  round: { id: number; mode: 'marks' | 'ranking' | 'screening'; rubric: Rubric };
  seatId: number;
  /** What is stored. */
  fields: Record<string, string>;
  savedAt: string | null;
  zone: string;
  /** Marks are not taken; the sheet is only shown. */
  locked: boolean;
};

const id = 'sheet';

/** The marking sheet of one entry: saves itself as it is filled in, and works as a plain form without JavaScript. */
export function SheetForm({ round, seatId, fields, savedAt, zone, locked }: Props) {
  const { mode, rubric } = round;
  const { t, format } = useI18n();
  const translate = useErrors();
  const refused = useActionData<SheetRefused>();
  const toForm = useCallback((shown: Parameters<typeof sheetForm>[1]) => sheetForm(rubric, shown), [rubric]);
  const conflicts = refused?.details?.conflicts ?? none;
  const { shown, state, change, choose, stop } = useSheet({
    read: fields,
    posted: refused ? postedFields(rubric, refused.result.initialValue) : null,
    conflicts,
    href: juryPaths.draft(round.id, seatId),
    locked,
    toForm,
  });
  // What was filled in before the page came alive.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes alive.
  useEffect(() => {
    const form = document.getElementById(id);
    if (locked || !(form instanceof HTMLFormElement)) return;
    for (const [field, typed] of Object.entries(typedFields(rubric, new FormData(form)))) {
      if (typed !== shown.values[field]) change(field, typed);
    }
  }, []);
  const sheet = sheetOf(rubric, shown.values);
  const gaps = gapsOf(mode, rubric, sheet);
  const asksReason = (key: string) => {
    const mark = sheet.marks.get(key)?.mark ?? null;
    return mark !== null && needsComment(rubric, mark);
  };
  const mean = mode === 'marks' ? meanMark(rubric, sheet.marks) : null;
  // Once it was sent back, a sheet says what is still lacking as it is mended.
  const lacking = Boolean(refused?.details === null ? false : refused) && conflicts.length === 0;
  const errors = Object.entries(refused?.result.error ?? {});
  const value = (field: string) => shown.values[field] ?? '';
  const other = (field: string) =>
    field in shown.others && (
      <OtherValue
        field={field}
        stored={shown.others[field]!}
        onChoose={takeOther => choose(field, takeOther)}
      />
    );
  const labelOf = (name: string) => {
    const { row, kind } = fieldOfName(name);
    const criterion = row === null ? undefined : rubric.criteria[row];
    if (criterion)
      return kind === 'mark' ? criterion.name : t('marking.reasonOf', { criterion: criterion.name });
    return t(
      kind === 'passed'
        ? 'marking.verdict'
        : mode === 'screening'
          ? 'marking.verdictReason'
          : 'marking.remark',
    );
  };
  return (
    <Form method="post" id={id} onSubmit={stop} noValidate aria-labelledby={`${id}-title`}>
      {/* Enter saves the draft; only the button submits. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <div className="border-t border-base-300 pt-4">
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {t('marking.sheet')}
        </h2>
        {mode === 'marks' && (
          <>
            <p className="text-sm text-muted">{t('marking.sheetHint')}</p>
            <ReasonRule rubric={rubric} />
          </>
        )}
      </div>
      <div className="mt-4 flex flex-col gap-5">
        <FormErrors
          title={t('common.formErrors')}
          general={translate(refused?.result.error?.[''] ?? undefined)}
          errors={errors
            .filter(([name, keys]) => name !== '' && keys)
            .map(([name, keys]) => ({
              fieldId: `${id}-${name}`,
              label: labelOf(name),
              message: (translate(keys ?? undefined) ?? []).join(' '),
            }))}
        />
        {mode === 'marks' &&
          rubric.criteria.map((criterion, index) => {
            const { key } = criterion;
            const name = `marks[${index}]`;
            return (
              <CriterionField
                key={key}
                id={`${id}-${name}`}
                name={name}
                criterion={criterion}
                mark={value(markOf(key))}
                comment={value(commentOf(key))}
                base={{ mark: shown.base[markOf(key)] ?? '', comment: shown.base[commentOf(key)] ?? '' }}
                needsReason={asksReason(key)}
                lacksReason={gaps.uncommented.includes(key)}
                error={
                  lacking && gaps.unmarked.includes(key)
                    ? t('marking.markMissing')
                    : lacking && gaps.uncommented.includes(key)
                      ? t('marking.reasonMissing')
                      : undefined
                }
                disabled={locked}
                otherMark={other(markOf(key))}
                otherComment={other(commentOf(key))}
                onMark={mark => change(markOf(key), mark)}
                onComment={comment => change(commentOf(key), comment)}
              />
            );
          })}
        {mode === 'screening' && (
          <VerdictField
            id={`${id}-passed`}
            value={value('passed')}
            base={shown.base.passed ?? ''}
            error={lacking && gaps.verdict === 'missing' ? t('marking.verdictMissing') : undefined}
            disabled={locked}
            other={other('passed')}
            onChange={passed => change('passed', passed)}
          />
        )}
        <div>
          <input type="hidden" name="baseComment" value={shown.base.comment ?? ''} />
          <TextBox
            id={`${id}-comment`}
            name="comment"
            label={t(mode === 'screening' ? 'marking.verdictReason' : 'marking.remark')}
            note={mode === 'screening' ? undefined : t('common.optional')}
            hint={t(mode === 'screening' ? 'marking.verdictReasonHint' : 'marking.remarkHint')}
            value={value('comment')}
            error={lacking && gaps.verdict === 'unreasoned' ? t('marking.verdictReasonMissing') : undefined}
            disabled={locked}
            onChange={comment => change('comment', comment)}
          />
          {other('comment')}
        </div>
        {mode === 'marks' && (
          <p>
            {t('marking.mean')}:{' '}
            {mean === null ? (
              <span className="text-muted">{t('marking.meanMissing')}</span>
            ) : (
              <strong className="tabular">{format.points(mean)}</strong>
            )}
          </p>
        )}
        {!locked && (
          <div>
            <SaveStatus state={state} savedAt={savedAt} zone={zone} />
            <FormActions>
              <Button variant="primary" name="send" value="on">
                {t('marking.send')}
              </Button>
              <Button>{t('marking.save')}</Button>
              <span className="text-sm text-muted">{t('marking.sendHint')}</span>
            </FormActions>
          </div>
        )}
      </div>
    </Form>
  );
}

const none: string[] = [];
