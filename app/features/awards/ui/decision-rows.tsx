import '#app/i18n/sections/deliberation.ts';
import type { FieldMetadata } from '@conform-to/react';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { FormField } from '#app/web/office-form.tsx';

type EntryFields = { entryId: number; place: number; award: string };
type TitleFields = { place: number; award: string };
type AttendanceFields = { jurorId: number; present: boolean };

export type DecisionFields = {
  metOn: string;
  reasons: string;
  entries: EntryFields[];
  titles: TitleFields[];
  attendance: AttendanceFields[];
  version: number;
};

type List<T> = FieldMetadata<T[], DecisionFields, string[]>;

/** What each place awards, whoever is put on it. */
export function TitleRows({ list }: { list: List<TitleFields> }) {
  const { t } = useI18n();
  return (
    <fieldset id={list.id} tabIndex={-1}>
      <legend className="mb-1 text-lg font-semibold">{t('deliberation.titles')}</legend>
      <p className="mb-2 text-sm text-muted">{t('deliberation.titlesHint')}</p>
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {list.getFieldList().map(row => {
          const { place, award } = row.getFieldset();
          return (
            <li key={row.key}>
              <input type="hidden" name={place.name} value={place.initialValue} />
              <FormField
                label={t('deliberation.titleOf', { place: String(place.initialValue) })}
                field={award}
                maxLength={120}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Each entry's place and a title of its own if it has one, the advice beside it. */
export function DecisionRows(props: {
  list: List<EntryFields>;
  entries: readonly { id: number; name: string; advised: number | null }[];
  winners: number;
  screening: boolean;
}) {
  const { list, entries, winners, screening } = props;
  const { t } = useI18n();
  const errors = useErrors()(list.errors) ?? [];
  const places = Array.from({ length: winners }, (_, i) => i + 1);
  const entryOf = new Map(entries.map(entry => [entry.id, entry]));
  return (
    <fieldset id={list.id} tabIndex={-1}>
      <legend className="mb-1 text-lg font-semibold">{t('deliberation.places')}</legend>
      {!screening && <p className="mb-2 text-sm text-muted">{t('deliberation.placesHint')}</p>}
      {errors.length > 0 && <p className="mb-2 text-sm font-medium text-error">{errors.join(' ')}</p>}
      <ul className="divide-y divide-base-300 border-y border-base-300">
        {list.getFieldList().map(row => {
          const fields = row.getFieldset();
          const entry = entryOf.get(Number(fields.entryId.initialValue));
          if (!entry) return null;
          const { name, advised } = entry;
          const advice =
            advised === null
              ? t('deliberation.advisedNone')
              : screening
                ? t('deliberation.advisedPass')
                : t('deliberation.advised', { place: advised });
          return (
            <li
              key={row.key}
              className="grid gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_11rem_minmax(0,1fr)] sm:items-center"
            >
              <input type="hidden" name={fields.entryId.name} value={entry.id} />
              <div>
                <p className="font-medium">{name}</p>
                <p className="text-sm text-muted">{advice}</p>
              </div>
              <FormField
                label={t(screening ? 'deliberation.passOf' : 'deliberation.placeOf', { entry: name })}
                hideLabel
                field={fields.place}
                type="select"
                placeholder={t(screening ? 'deliberation.outcomes.fail' : 'deliberation.noPlace')}
                options={places.map(place => ({
                  value: String(place),
                  label: screening ? t('deliberation.passed') : t('deliberation.placeNumber', { place }),
                }))}
              />
              {!screening && (
                <FormField
                  label={t('deliberation.awardOf', { entry: name })}
                  hideLabel
                  placeholder={t('deliberation.ownAward')}
                  field={fields.award}
                  maxLength={120}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Which jurors were at the meeting. */
export function AttendanceRows(props: {
  list: List<AttendanceFields>;
  jurors: readonly { id: number; name: string; position: string }[];
}) {
  const { list, jurors } = props;
  const { t } = useI18n();
  const errors = useErrors()(list.errors) ?? [];
  const jurorOf = new Map(jurors.map(juror => [juror.id, juror]));
  return (
    <fieldset id={list.id} tabIndex={-1}>
      <legend className="mb-1 text-lg font-semibold">{t('deliberation.attendance')}</legend>
      <p className="mb-2 text-sm text-muted">{t('deliberation.attendanceHint')}</p>
      {errors.length > 0 && <p className="mb-2 text-sm font-medium text-error">{errors.join(' ')}</p>}
      <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {list.getFieldList().map(row => {
          const fields = row.getFieldset();
          const juror = jurorOf.get(Number(fields.jurorId.initialValue));
          if (!juror) return null;
          return (
            <li key={row.key}>
              <input type="hidden" name={fields.jurorId.name} value={juror.id} />
              <FormField label={`${juror.name}, ${juror.position}`} field={fields.present} type="checkbox" />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
