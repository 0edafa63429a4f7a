import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#app/ui/button.tsx';

/** A text to take along: it can be selected by hand, and copied with one click where the browser can. */
export function CopyText(props: {
  label: string;
  text: string;
  rows: number;
  copy: string;
  copied: string;
  /** Other ways to take it along. */
  children?: ReactNode;
}) {
  const area = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [done, setDone] = useState(false);
  useEffect(() => setReady(true), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
    } catch {
      // Plain http has no clipboard: the text is left selected for the person's own copy.
      area.current?.select();
      return;
    }
    setDone(true);
  };
  const shared = { ref: area, readOnly: true, value: props.text, 'aria-label': props.label };
  return (
    <div>
      {props.rows === 1 ? (
        <input {...shared} className="input control text-sm" />
      ) : (
        <textarea {...shared} rows={props.rows} className="textarea control text-sm" />
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {ready && (
          <Button type="button" size="small" icon={done ? Check : Copy} onClick={copy}>
            {done ? props.copied : props.copy}
          </Button>
        )}
        {props.children}
      </div>
    </div>
  );
}
