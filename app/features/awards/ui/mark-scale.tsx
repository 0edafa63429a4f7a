import '#app/i18n/sections/marking.ts';
import { useT } from '#app/i18n/react.tsx';
import { classNames } from '#app/ui/class-names.ts';

const given = 'has-checked:bg-primary has-checked:font-semibold has-checked:text-primary-content';
const marks = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/** Marks from 1 to 10 in one line, and a dash that takes the mark back. */
export function MarkScale(props: {
  id: string;
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  disabled: boolean;
  onChange: (mark: string) => void;
}) {
  const t = useT();
  const { id, name, label, value, error, disabled } = props;
  return (
    <div>
      <div
        id={id}
        tabIndex={-1}
        role="radiogroup"
        aria-label={label}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        className="grid grid-cols-11 overflow-hidden rounded-md border border-(--edge) bg-(--raised) aria-invalid:border-error"
      >
        {marks.map(mark => (
          <label
            key={mark}
            className={classNames(
              'relative flex min-h-9 cursor-pointer items-center justify-center border-e border-base-300 tabular last:border-e-0 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-base-content has-disabled:cursor-default pointer-coarse:min-h-11',
              mark === '' ? 'has-checked:bg-base-200 text-muted' : given,
            )}
          >
            <input
              type="radio"
              name={name}
              value={mark}
              checked={value === mark}
              disabled={disabled && value !== mark}
              aria-label={mark === '' ? t('marking.unmarked') : undefined}
              onChange={() => props.onChange(mark)}
              className="sr-only"
            />
            <span aria-hidden={mark === '' || undefined}>{mark === '' ? '–' : mark}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-error">
          {error}
        </p>
      )}
    </div>
  );
}
