import '#app/i18n/sections/marking.ts';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import type { Criterion } from '../judging/rubric.ts';
import { MarkScale } from './mark-scale.tsx';
import { TextBox } from './text-box.tsx';

/** One criterion of a sheet: the mark, and the reason that extreme marks need. */
export function CriterionField(props: {
  id: string;
  name: string;
  criterion: Criterion;
  mark: string;
  comment: string;
  /** What the device had been given. */
  base: { mark: string; comment: string };
  needsReason: boolean;
  /** A reason is asked for and not given yet. */
  lacksReason: boolean;
  error: string | undefined;
  disabled: boolean;
  /** What another device wrote, to choose from. */
  otherMark: ReactNode;
  otherComment: ReactNode;
  onMark: (mark: string) => void;
  onComment: (comment: string) => void;
}) {
  const { id, name, criterion, mark, comment, base, needsReason, error, disabled } = props;
  const { t, format } = useI18n();
  const box = useRef<HTMLFieldSetElement>(null);
  const unmarked = mark === '';

  /** Digits give the mark; Enter goes on, to the reason a mark asks for or to what comes next, instead of sending the form. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key) && !disabled) {
      const given = event.key === '0' ? '10' : event.key;
      props.onMark(given);
      box.current?.querySelector<HTMLInputElement>(`input[type="radio"][value="${given}"]`)?.focus();
      event.preventDefault();
    } else if (event.key === 'Enter') {
      const next = props.lacksReason ? box.current : box.current?.nextElementSibling;
      const target = props.lacksReason ? [] : ['input[type="radio"]:checked', 'input[type="radio"]'];
      const found = [...target, 'textarea'].map(kind => next?.querySelector<HTMLElement>(kind));
      found.find(Boolean)?.focus();
      event.preventDefault();
    }
  };

  return (
    <fieldset ref={box} onKeyDown={onKeyDown} className="min-w-0">
      <legend className="mb-1 flex w-full flex-wrap items-baseline justify-between gap-x-3 p-0">
        <span className="font-medium">{criterion.name}</span>
        <span className="text-sm text-muted">
          {t('marking.weight', { weight: format.number(criterion.weight) })}
        </span>
      </legend>
      {criterion.about && <p className="mb-2 text-sm text-muted">{criterion.about}</p>}
      <input type="hidden" name={`${name}.key`} value={criterion.key} />
      <input type="hidden" name={`${name}.baseMark`} value={base.mark} />
      <input type="hidden" name={`${name}.baseComment`} value={base.comment} />
      <MarkScale
        id={`${id}.mark`}
        name={`${name}.mark`}
        label={criterion.name}
        value={mark}
        error={unmarked ? error : undefined}
        disabled={disabled}
        onChange={props.onMark}
      />
      {props.otherMark}
      {/* A sheet that stands shows the reasons that were given. */}
      <div className={disabled && comment === '' ? 'hidden' : 'mt-2'}>
        <TextBox
          id={`${id}.comment`}
          name={`${name}.comment`}
          label={needsReason ? t('marking.reasonNeeded', { mark }) : t('marking.reason')}
          hideLabel={!needsReason}
          value={comment}
          error={unmarked ? undefined : error}
          disabled={disabled}
          onChange={props.onComment}
        />
      </div>
      {props.otherComment}
    </fieldset>
  );
}
