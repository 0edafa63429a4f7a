import '#app/i18n/sections/segments.ts';
import type { FieldMetadata } from '@conform-to/react';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import type { Option } from '#app/ui/field-control.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { type ConditionKind, guestStates, manners, spans } from '../segments/rule.ts';
import type { PartFields } from './segment-fields.ts';

export type Choices = {
  outlets: readonly { id: number; name: string }[];
  topics: readonly { id: number; name: string }[];
  seasons: readonly { id: number; name: string }[];
  gatherings: readonly { id: number; name: string; startsAt: string }[];
  zone: string;
};

const named = (rows: readonly { id: number; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: String(id), label: name }));

/** What a condition of one sort asks: one choice, or for stories and invitations a few. */
export function PartChoices(props: {
  kind: ConditionKind;
  fields: ReturnType<FieldMetadata<PartFields>['getFieldset']>;
  choices: Choices;
}) {
  const { kind, fields, choices } = props;
  const { t, format } = useI18n();
  const regencyOptions: Option[] = regencies.map(({ key, name }) => ({ value: key, label: name }));
  const one = (options: readonly Option[]) => (
    <FormField
      hideLabel
      type="select"
      label={t(`segments.kinds.${kind}`)}
      placeholder={t('segments.choose')}
      field={fields.value}
      options={options}
    />
  );
  switch (kind) {
    case 'channel':
      return one(channels.map(value => ({ value, label: t(`partners.channels.${value}`) })));
    case 'scope':
      return one(scopes.map(value => ({ value, label: t(`partners.scopes.${value}`) })));
    case 'regency':
      return one(regencyOptions);
    case 'outlet':
      return one(named(choices.outlets));
    case 'interest':
      return one(named(choices.topics));
    case 'wrote':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          <FormField
            type="select"
            label={t('segments.about')}
            field={fields.value}
            options={[{ value: '', label: t('segments.anyTopic') }, ...named(choices.topics)]}
          />
          <FormField
            type="select"
            label={t('segments.place')}
            field={fields.place}
            options={[{ value: '', label: t('segments.anyPlace') }, ...regencyOptions]}
          />
          <FormField
            type="select"
            label={t('segments.period')}
            field={fields.period}
            options={[
              { value: '', label: t('segments.ever') },
              ...spans.map(days => ({ value: String(days), label: t('segments.lastDays', { count: days }) })),
              ...choices.seasons.map(({ id, name }) => ({
                value: `musim-${id}`,
                label: t('segments.inSeason', { name }),
              })),
            ]}
          />
          <FormField
            type="select"
            label={t('segments.manner')}
            field={fields.manner}
            options={manners.map(value => ({ value, label: t(`segments.manners.${value}`) }))}
          />
        </div>
      );
    case 'gathering':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          <FormField
            type="select"
            label={t('segments.gatheringName')}
            field={fields.value}
            options={[
              { value: '', label: t('segments.anyGathering') },
              ...choices.gatherings.map(({ id, name, startsAt }) => ({
                value: String(id),
                label: `${name} · ${format.day(startsAt, choices.zone)}`,
              })),
            ]}
          />
          <FormField
            type="select"
            label={t('segments.state')}
            field={fields.state}
            options={guestStates.map(value => ({ value, label: t(`segments.states.${value}`) }))}
          />
        </div>
      );
    case 'picked':
      return <p className="text-sm text-muted">{t('segments.pickedHint')}</p>;
  }
}
