/** What @conform-to/react hands out per field, as far as a control needs it. */
export type FieldMeta = {
  id?: string;
  name?: string;
  initialValue?: unknown;
  defaultValue?: unknown;
  errors?: string[];
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  pattern?: string;
  multiple?: boolean;
};

export type FieldSource = {
  /** Conform metadata; the props below win over it. */
  field?: FieldMeta;
  id?: string;
  name?: string;
  defaultValue?: string | number | readonly string[] | null;
  /** One message, several, or none. */
  error?: string | string[] | null;
  required?: boolean;
};

export type FieldState = {
  id: string;
  name: string;
  hintId: string;
  errorId: string;
  errors: string[];
  value: string | string[] | undefined;
  required: boolean;
};

function asText(value: unknown): string | string[] | undefined {
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value) ? value.map(String) : String(value);
}

/**
 * Merges plain props and conform metadata. The id falls back to the name, so that an error summary can link to
 * `#name`; give `id` when one page holds two forms with equal names.
 */
export function fieldState({ field = {}, ...own }: FieldSource): FieldState {
  const name = own.name ?? field.name ?? '';
  const id = own.id ?? field.id ?? name;
  const errors = own.error === undefined ? field.errors : own.error;
  return {
    id,
    name,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errors: typeof errors === 'string' ? [errors] : (errors ?? []),
    value: asText(own.defaultValue ?? field.defaultValue ?? field.initialValue),
    required: own.required ?? field.required ?? false,
  };
}

/** The ids for aria-describedby: error first, because it is what the person came back for. */
export function describe(state: FieldState, hasHint: boolean): string | undefined {
  const ids = [state.errors.length > 0 && state.errorId, hasHint && state.hintId].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
