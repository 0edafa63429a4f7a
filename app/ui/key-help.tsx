import { useEffect, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { listenToKeys } from './keys.ts';

export type KeyHelpProps = {
  title: string;
  closeLabel: string;
  /** [key, what it does], such as ["j", "baris berikutnya"]. */
  keys: readonly (readonly [string, string])[];
};

/** Switches the page's keyboard on and shows its keys on "?". Once per layout. */
export function KeyHelp({ title, closeLabel, keys }: KeyHelpProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => listenToKeys(() => setOpen(true)), []);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel}>
      <dl className="flex flex-col">
        {keys.map(([key, text]) => (
          <div key={key} className="flex items-center justify-between border-t border-base-300 py-2">
            <dt className="order-2">
              <kbd className="kbd-key">{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
