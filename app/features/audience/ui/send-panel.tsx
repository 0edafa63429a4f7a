import { Send } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';

/** How many ticks the form around the marker holds; null until a script has counted. */
function useTicks() {
  const marker = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const form = () => marker.current?.closest('form');
  const boxes = () => [...(form()?.querySelectorAll<HTMLInputElement>('[name="journalistId"]') ?? [])];
  useEffect(() => {
    const around = marker.current?.closest('form');
    const recount = () => setCount(around?.querySelectorAll('[name="journalistId"]:checked').length ?? null);
    recount();
    around?.addEventListener('change', recount);
    return () => around?.removeEventListener('change', recount);
  }, []);
  const tickAll = (on: boolean) => {
    for (const box of boxes()) box.checked = on;
    setCount(on ? boxes().length : 0);
  };
  return { marker, count, tickAll };
}

/** Covering note, test and send, with the number of ticks where scripts run. */
export function SendPanel(props: {
  /** False when nobody is left to write to: then a test is all that can be sent. */
  maySend: boolean;
  note: string | undefined;
  errors: Record<string, string[]>;
  notice?: ReactNode;
}) {
  const { maySend, note, errors, notice } = props;
  const t = useT();
  const translate = useErrors();
  const { marker, count, tickAll } = useTicks();
  return (
    <div ref={marker} className="flex flex-col gap-4">
      {notice}
      {maySend && count !== null && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="tabular font-medium" role="status">
            {t('audience.chosen', { count })}
          </p>
          <Button type="button" variant="ghost" size="small" onClick={() => tickAll(true)}>
            {t('audience.pickAll')}
          </Button>
          <Button type="button" variant="ghost" size="small" onClick={() => tickAll(false)}>
            {t('audience.pickNone')}
          </Button>
        </div>
      )}
      <Field
        label={t('audience.note')}
        note={t('common.optional')}
        hint={t('audience.noteHint')}
        id="send-note"
        name="note"
        type="textarea"
        rows={4}
        defaultValue={note}
        error={translate(errors.note)}
      />
      {errors.journalistId && (
        <p id="send-journalistId" className="font-medium text-error" role="alert">
          {translate(errors.journalistId)?.join(' ')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {maySend && (
          <Button variant="primary" icon={Send} name="what" value="send">
            {t('audience.send')}
          </Button>
        )}
        <Button name="what" value="test">
          {t('audience.test')}
        </Button>
      </div>
      {maySend && <p className="text-sm text-muted">{t('audience.sendText')}</p>}
    </div>
  );
}
