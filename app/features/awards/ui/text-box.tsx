import { classNames } from '#app/ui/class-names.ts';

/** A text of several lines whose value the page holds; otherwise as a Field. */
export function TextBox(props: {
  id: string;
  name: string;
  label: string;
  hideLabel?: boolean;
  note?: string;
  hint?: string;
  value: string;
  error?: string;
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  const { id, name, label, hint, error, value } = props;
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={id} className={classNames('mb-1 block font-medium', props.hideLabel && 'sr-only')}>
        {label}
        {props.note && <span className="ms-1 font-normal text-muted">{props.note}</span>}
      </label>
      <textarea
        id={id}
        name={name}
        rows={1}
        maxLength={2000}
        value={value}
        readOnly={props.disabled}
        placeholder={props.hideLabel ? label : undefined}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        onChange={event => props.onChange(event.currentTarget.value)}
        className="textarea control min-h-10 field-sizing-content py-2"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-error">
          {error}
        </p>
      )}
    </div>
  );
}
