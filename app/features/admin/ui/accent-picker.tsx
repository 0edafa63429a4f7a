import { useEffect, useState } from 'react';

/** A colour picker that writes into the text field beside it; appears once scripts run. */
export function AccentPicker({ label, fieldId, value }: { label: string; fieldId: string; value: string }) {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <label className={alive ? 'inline-flex items-center gap-2 self-start text-sm' : 'hidden'}>
      <input
        type="color"
        defaultValue={value || '#0f5f5b'}
        className="h-8 w-12 cursor-pointer rounded-sm border border-base-300"
        onInput={event => {
          const field = document.getElementById(fieldId);
          if (field instanceof HTMLInputElement) field.value = event.currentTarget.value;
        }}
      />
      {label}
    </label>
  );
}
