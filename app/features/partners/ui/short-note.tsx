import '#app/i18n/sections/timeline.ts';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { longestNote, noteKinds } from '../notes.ts';

/** A new note on its partner's page; a refusal is shown on the note's own page, which keeps this one light. */
export function ShortNote({ action, today }: { action: string; today: string }) {
  const t = useT();
  return (
    <Form method="post" action={action} className="flex max-w-2xl flex-col gap-3">
      <Field
        label={t('timeline.noteBody')}
        hint={t('timeline.notePrivate')}
        id="note-body"
        name="body"
        type="textarea"
        rows={3}
        required
        maxLength={longestNote}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={t('timeline.noteKind')}
          id="note-kind"
          name="kind"
          type="select"
          options={noteKinds.map(value => ({ value, label: t(`timeline.noteKinds.${value}`) }))}
          defaultValue="call"
        />
        <Field
          label={t('timeline.noteOn')}
          id="note-on"
          name="happenedOn"
          type="date"
          max={today}
          defaultValue={today}
          required
        />
      </div>
      <div>
        <Button>{t('timeline.noteSave')}</Button>
      </div>
    </Form>
  );
}
