import '#app/i18n/sections/care.ts';
import type { FieldMeta } from '#app/ui/field-state.ts';
import { FormField } from '#app/web/office-form.tsx';
import { labelKey } from '../labels.ts';

/** Labels offered as boxes; beyond these the line completes them. */
const mostBoxes = 12;

function textsOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** Labels of one sort: those that stand or are usual as boxes to tick, and a line for others. */
export function LabelPicker(props: {
  legend: string;
  /** The ticked ones, and the line. */
  ticked: FieldMeta;
  typed: FieldMeta;
  typedLabel: string;
  hint: string;
  known: readonly string[];
}) {
  const { legend, ticked, typed, typedLabel, hint, known } = props;
  const chosen = textsOf(ticked.initialValue);
  const keys = new Set(chosen.map(labelKey));
  const others = known.filter(label => !keys.has(labelKey(label)));
  const boxes = [...chosen, ...others.slice(0, Math.max(0, mostBoxes - chosen.length))];
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      {boxes.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1">
          {boxes.map(label => (
            <li key={label}>
              <label className="inline-flex min-h-6 items-center gap-1.5">
                <input
                  type="checkbox"
                  name={ticked.name}
                  value={label}
                  defaultChecked={keys.has(labelKey(label))}
                  className="checkbox tick"
                />
                {label}
              </label>
            </li>
          ))}
        </ul>
      )}
      <FormField
        hideLabel
        label={typedLabel}
        placeholder={typedLabel}
        hint={hint}
        field={typed}
        type="datalist"
        options={others.map(value => ({ value }))}
        maxLength={500}
      />
    </fieldset>
  );
}
