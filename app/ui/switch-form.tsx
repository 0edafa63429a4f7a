export type SwitchFormProps = {
  /** What is chosen: "Tampilan", "Bahasa". */
  label: string;
  action: string;
  name: string;
  options: readonly { value: string; label: string }[];
  current: string;
  /** Hidden inputs, such as the address to come back to. */
  values?: Readonly<Record<string, string>>;
};

/** A choice that takes effect at once (theme, language): one POST button per option, no script. */
export function SwitchForm({ label, action, name, options, current, values = {} }: SwitchFormProps) {
  return (
    <form method="post" action={action} className="px-2 py-1.5">
      {Object.entries(values).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <fieldset>
        <legend className="mb-1 text-sm text-muted">{label}</legend>
        <div className="segments">
          {options.map(option => (
            <button
              type="submit"
              key={option.value}
              name={name}
              value={option.value}
              aria-pressed={option.value === current}
            >
              {option.label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
