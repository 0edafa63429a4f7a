import '#app/i18n/sections/preferences.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { frequencies, type Wishes } from '../preferences/wishes.ts';

type Fields = {
  mail: boolean;
  whatsapp: boolean;
  frequency: string;
  topicIds: string[];
  embargo: boolean;
  pausedUntilOn: string;
};

export type PreferencesFormProps = {
  wishes: Wishes;
  topics: readonly { id: number; name: string }[];
  /** First and last day of a pause. */
  pause: { from: string; to: string };
  /** Address the form posts to. */
  action: string;
};

const textsOf = (value: unknown) => [value ?? []].flat().map(String);

/** What a journalist chooses: ways, frequency, topics, embargo, pause. */
export function PreferencesForm({ wishes, topics, pause, action }: PreferencesFormProps) {
  const t = useT();
  const [form, fields] = useOfficeForm<Fields>({
    id: 'preferences',
    defaultValue: {
      ...wishes,
      mail: wishes.mail ? 'on' : undefined,
      whatsapp: wishes.whatsapp ? 'on' : undefined,
      embargo: wishes.embargo ? 'on' : undefined,
      topicIds: wishes.topicIds.map(String),
      pausedUntilOn: wishes.pausedUntilOn ?? '',
    },
  });
  const chosen = new Set(textsOf(fields.topicIds.initialValue));
  return (
    <form method="post" action={action} id={form.id} className="flex flex-col gap-6">
      <FormRefusal
        form={form}
        title={t('preferences.refused')}
        labels={{ pausedUntilOn: t('preferences.pause'), frequency: t('preferences.frequency') }}
      />
      <fieldset>
        <legend className="mb-1 font-medium">{t('preferences.ways')}</legend>
        <FormField type="checkbox" label={t('preferences.byMail')} field={fields.mail} />
        <FormField
          type="checkbox"
          label={t('preferences.byWhatsapp')}
          field={fields.whatsapp}
          hint={t('preferences.waysHint')}
        />
      </fieldset>
      <FormField
        type="radio-group"
        label={t('preferences.frequency')}
        hint={t('preferences.frequencyHint')}
        field={fields.frequency}
        options={frequencies.map(value => ({ value, label: t(`preferences.frequencies.${value}`) }))}
      />
      {topics.length > 0 && (
        <fieldset>
          <legend className="font-medium">{t('preferences.topics')}</legend>
          <p className="mb-1 text-sm text-muted">{t('preferences.topicsHint')}</p>
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {topics.map(topic => (
              <li key={topic.id}>
                <label className="flex min-h-8 items-start gap-2 py-1">
                  <input
                    type="checkbox"
                    name={fields.topicIds.name}
                    value={topic.id}
                    defaultChecked={chosen.has(String(topic.id))}
                    className="checkbox tick mt-px"
                  />
                  <span className="min-w-0 break-words">{topic.name}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <FormField
        type="checkbox"
        label={t('preferences.embargo')}
        hint={t('preferences.embargoHint')}
        field={fields.embargo}
      />
      <FormField
        type="date"
        label={t('preferences.pause')}
        note={t('common.optional')}
        hint={t('preferences.pauseHint')}
        field={fields.pausedUntilOn}
        min={pause.from}
        max={pause.to}
        className="max-w-56"
      />
      <Button variant="primary" className="self-start">
        {t('preferences.save')}
      </Button>
    </form>
  );
}
