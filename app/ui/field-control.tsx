import type { HTMLAttributes, InputHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import type { FieldMeta, FieldState } from './field-state.ts';

export type Option = {
  value: string;
  /** Shown text; the value itself when absent. */
  label?: string;
  /** Second line of a radio, or the group heading of a select option. */
  hint?: string;
  group?: string;
  disabled?: boolean;
};

type InputType =
  | 'text'
  | 'email'
  | 'password'
  | 'search'
  | 'url'
  | 'tel'
  | 'number'
  | 'date'
  | 'time'
  | 'datetime-local'
  | 'month'
  | 'color'
  | 'file';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'autoComplete'
  | 'autoFocus'
  | 'inputMode'
  | 'min'
  | 'max'
  | 'step'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'placeholder'
  | 'disabled'
  | 'readOnly'
  | 'spellCheck'
  | 'multiple'
  | 'accept'
  | 'form'
  | 'lang'
>;

export type ControlProps = Native & {
  type?: InputType | 'select' | 'textarea' | 'checkbox' | 'radio-group' | 'datalist';
  options?: readonly Option[];
  rows?: number;
  /** Submitted value of a ticked checkbox; "on" by default. */
  value?: string;
  defaultChecked?: boolean;
  /** Monospaced text, for keys and addresses. */
  mono?: boolean;
  /** Listeners and data attributes of progressive enhancement. */
  controlProps?: HTMLAttributes<HTMLElement> & Record<`data-${string}`, string>;
};

function constraints(field: FieldMeta | undefined): Partial<Native> {
  if (!field) return {};
  const { minLength, maxLength, min, max, step, pattern, multiple } = field;
  return { minLength, maxLength, min, max, step, pattern, multiple };
}

const nativeKeys = [
  'autoComplete',
  'autoFocus',
  'inputMode',
  'min',
  'max',
  'step',
  'minLength',
  'maxLength',
  'pattern',
  'placeholder',
  'disabled',
  'readOnly',
  'spellCheck',
  'multiple',
  'accept',
  'form',
  'lang',
] as const;

function nativeProps(props: ControlProps & { field?: FieldMeta }) {
  const given: Record<string, unknown> = { ...constraints(props.field) };
  for (const key of nativeKeys) if (props[key] !== undefined) given[key] = props[key];
  for (const key of Object.keys(given)) if (given[key] === undefined) delete given[key];
  return given;
}

function SelectOptions({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map(option => option.group))];
  return groups.map(group => {
    const items = options
      .filter(option => option.group === group)
      .map(option => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label ?? option.value}
        </option>
      ));
    return group ? (
      <optgroup key={group} label={group}>
        {items}
      </optgroup>
    ) : (
      items
    );
  });
}

/** The control inside a Field; not used alone. */
export function Control(
  props: ControlProps & { field?: FieldMeta; state: FieldState; describedBy: string | undefined },
) {
  const { type = 'text', options = [], rows = 4, state, describedBy, mono, controlProps } = props;
  const native = nativeProps(props);
  const { placeholder, ...withoutPlaceholder } = native;
  const value = state.value;
  const single = Array.isArray(value) ? value[0] : value;
  const shared = {
    id: state.id,
    name: state.name,
    required: state.required || undefined,
    'aria-describedby': describedBy,
    'aria-invalid': state.errors.length > 0 || undefined,
    ...controlProps,
  };

  switch (type) {
    case 'textarea':
      return (
        <textarea
          {...shared}
          {...native}
          rows={rows}
          defaultValue={single}
          className={classNames('textarea control', mono && 'font-mono')}
        />
      );
    case 'select':
      return (
        <select
          {...shared}
          {...withoutPlaceholder}
          defaultValue={native.multiple ? value : single}
          className="select control"
        >
          {placeholder !== undefined && <option value="">{String(placeholder)}</option>}
          <SelectOptions options={options} />
        </select>
      );
    case 'checkbox':
      return (
        <input
          {...shared}
          {...native}
          type="checkbox"
          value={props.value ?? 'on'}
          defaultChecked={
            props.defaultChecked ?? (value !== undefined && ['on', 'true', '1'].includes(String(value)))
          }
          className="checkbox tick mt-px"
        />
      );
    case 'radio-group':
      return (
        <div className="flex flex-col gap-0.5">
          {options.map((option, index) => (
            <label key={option.value} className="choice flex min-h-6 items-start gap-2">
              <input
                type="radio"
                name={state.name}
                value={option.value}
                defaultChecked={single === option.value}
                disabled={option.disabled || props.disabled}
                required={index === 0 && state.required ? true : undefined}
                {...controlProps}
                className="radio tick mt-px"
              />
              <span>
                {option.label ?? option.value}
                {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
              </span>
            </label>
          ))}
        </div>
      );
    case 'datalist':
      return (
        <>
          <input
            {...shared}
            {...native}
            type="text"
            list={`${state.id}-list`}
            autoComplete="off"
            defaultValue={single}
            className="input control"
          />
          <datalist id={`${state.id}-list`}>
            {options.map(option => (
              <option key={option.value} value={option.value} label={option.label} />
            ))}
          </datalist>
        </>
      );
    case 'file':
      return <input {...shared} {...native} type="file" className="file-input control" />;
    default:
      return (
        <input
          {...shared}
          {...native}
          type={type}
          defaultValue={type === 'password' ? undefined : single}
          className={classNames('input control', mono && 'font-mono')}
        />
      );
  }
}
