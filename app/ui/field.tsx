import type { ReactNode } from 'react';
import { controlFor, useUnread } from './address-fields.tsx';
import { classNames } from './class-names.ts';
import { Control, type ControlProps } from './field-control.tsx';
import { describe, type FieldSource, fieldState } from './field-state.ts';

export type FieldProps = ControlProps &
  FieldSource & {
    /** The question in words; for a checkbox the sentence beside the box. */
    label: string;
    /** Word after the label, such as "opsional". */
    note?: string;
    /** One line of help under the control. */
    hint?: ReactNode;
    /** Keeps the label for screen readers only (search boxes, tables). */
    hideLabel?: boolean;
    className?: string;
  };

/**
 * The one form field: label, control, hint and error, wired with aria-describedby and aria-invalid.
 *
 *   <Field label="Judul" name="title" defaultValue={draft.title} error={errors.title} required />
 *   <Field label="Judul" field={fields.title} />                       // @conform-to/react metadata
 *   <Field label="Kanal" type="select" options={[{ value, label }]} placeholder="Pilih kanal" … />
 *   <Field label="Isi" type="textarea" rows={12} … />
 *   <Field label="Saya setuju" type="checkbox" … />
 *   <Field label="Kehadiran" type="radio-group" options={…} … />
 *   <Field label="Media" type="datalist" options={[{ value: 'Jambi Pos' }]} … />   // free text + suggestions
 *   types: text email password search url tel number date time datetime-local month color file
 */
export function Field(given: FieldProps) {
  const unread = useUnread(given.name ?? given.field?.name ?? '', given);
  const props = unread
    ? { ...controlFor(given, unread.value), defaultValue: unread.value, error: unread.message }
    : given;
  const state = fieldState(props);
  const { label, note, hint, hideLabel, className, type } = props;
  const described = describe(state, Boolean(hint));
  const hintLine = hint && (
    <p id={state.hintId} className="mt-1 text-sm text-muted">
      {hint}
    </p>
  );
  const errorLine = state.errors.length > 0 && (
    <p id={state.errorId} className="mt-1 text-sm font-medium text-error">
      {state.errors.length === 1
        ? state.errors[0]
        : state.errors.map(error => (
            <span key={error} className="mt-1 block first:mt-0">
              {error}
            </span>
          ))}
    </p>
  );
  // A control that shows something else than its like is another control.
  const control = <Control key={unread?.value} {...props} state={state} describedBy={described} />;

  if (type === 'checkbox') {
    return (
      <div className={className}>
        <label className="choice flex min-h-6 items-start gap-2" htmlFor={state.id}>
          {control}
          <span>{label}</span>
        </label>
        <div className="ps-6.5">
          {hintLine}
          {errorLine}
        </div>
      </div>
    );
  }

  const caption = (
    <>
      {label}
      {note && <span className="ms-1 font-normal text-muted">{note}</span>}
    </>
  );
  const captionClass = classNames('mb-1 block p-0 font-medium', hideLabel && 'sr-only');

  if (type === 'radio-group') {
    return (
      <fieldset
        id={state.id}
        tabIndex={-1}
        className={className}
        aria-describedby={described}
        aria-invalid={state.errors.length > 0 || undefined}
      >
        <legend className={captionClass}>{caption}</legend>
        {control}
        {hintLine}
        {errorLine}
      </fieldset>
    );
  }

  return (
    <div className={className}>
      <label className={captionClass} htmlFor={state.id}>
        {caption}
      </label>
      {control}
      {hintLine}
      {errorLine}
    </div>
  );
}
