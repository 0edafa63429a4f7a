import '#app/i18n/sections/kits.ts';
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';

const most = 10;

/** Key messages, one line each; there is always an empty one at the end, so that no script is needed to add some. */
export function KeyMessageRows(props: {
  messages: readonly string[];
  errors: Readonly<Record<string, string[]>>;
}) {
  const { messages, errors } = props;
  const t = useT();
  const translate = useErrors();
  const [rows, setRows] = useState(() => Math.max(3, messages.length + 1));
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('kits.keyMessages')}</legend>
      <p className="text-sm text-muted">{t('kits.keyMessagesHint')}</p>
      {Array.from({ length: rows }, (_, i) => (
        <Field
          key={i}
          hideLabel
          id={`kit-keyMessages[${i}]`}
          name={`keyMessages[${i}]`}
          label={t('kits.keyMessage', { number: i + 1 })}
          defaultValue={messages[i] ?? ''}
          error={translate(errors[`keyMessages[${i}]`])}
          autoComplete="off"
        />
      ))}
      {alive && rows < most && (
        <div>
          <Button type="button" variant="ghost" size="small" icon={Plus} onClick={() => setRows(rows + 1)}>
            {t('kits.addKeyMessage')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
