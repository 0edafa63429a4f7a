import '#app/i18n/sections/marking.ts';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';

const verdicts = [
  ['', 'marking.undecided'],
  ['yes', 'marking.passed'],
  ['no', 'marking.notPassed'],
] as const;

/** A screening's verdict: pass, fail, or not decided yet. */
export function VerdictField(props: {
  id: string;
  value: string;
  /** What the device had been given. */
  base: string;
  error: string | undefined;
  disabled: boolean;
  other: ReactNode;
  onChange: (verdict: string) => void;
}) {
  const t = useT();
  const { id, value, error, disabled } = props;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 block p-0 font-medium">{t('marking.verdict')}</legend>
      <input type="hidden" name="basePassed" value={props.base} />
      {verdicts.map(([verdict, label]) => (
        <label key={verdict} className="choice flex min-h-6 items-start gap-2">
          <input
            type="radio"
            name="passed"
            value={verdict}
            checked={value === verdict}
            disabled={disabled && value !== verdict}
            onChange={() => props.onChange(verdict)}
            className="radio tick mt-px"
          />
          <span>{t(label)}</span>
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-error">
          {error}
        </p>
      )}
      {props.other}
    </fieldset>
  );
}
