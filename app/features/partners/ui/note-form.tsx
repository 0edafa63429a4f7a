import '#app/i18n/sections/timeline.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { longestNote, noteKinds } from '../notes.ts';

type NoteFields = { kind: string; happenedOn: string; body: string; version: number };

/** The form of a note, new or changed; works without JavaScript. */
export function NoteForm(props: {
  defaults: { kind: string; happenedOn: string; body: string };
  version?: number;
  today: string;
  cancelHref: string;
}) {
  const { defaults, version, today, cancelHref } = props;
  const t = useT();
  const [form, fields] = useOfficeForm<NoteFields>({ id: 'note', defaultValue: defaults });
  const labels = {
    kind: t('timeline.noteKind'),
    happenedOn: t('timeline.noteOn'),
    body: t('timeline.noteBody'),
  };
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-2xl flex-col gap-3">
      <div className="not-empty:mb-1">
        <FormRefusal form={form} labels={labels} />
      </div>
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <FormField
        label={labels.body}
        hint={t('timeline.notePrivate')}
        field={fields.body}
        type="textarea"
        rows={6}
        required
        maxLength={longestNote}
      />
      <div className="grid grid-cols-2 gap-3">
        <FormField
          label={labels.kind}
          field={fields.kind}
          type="select"
          options={noteKinds.map(value => ({ value, label: t(`timeline.noteKinds.${value}`) }))}
        />
        <FormField label={labels.happenedOn} field={fields.happenedOn} type="date" max={today} required />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary">{t('timeline.noteSave')}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
