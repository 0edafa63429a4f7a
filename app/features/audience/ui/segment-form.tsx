import '#app/i18n/sections/segments.ts';
import { type FieldMetadata, type FormMetadata, getInputProps } from '@conform-to/react';
import { Form, useFetcher } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { ListRow } from '#app/features/partners/ui/list-row.tsx';
import { useT } from '#app/i18n/react.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { type ConditionKind, conditionKinds, joins, mostGroups, mostParts } from '../segments/rule.ts';
import { emptyPart, type GroupFields, type SegmentFields } from './segment-fields.ts';
import { type Choices, PartChoices } from './segment-part.tsx';

type OwnForm = FormMetadata<SegmentFields, string[]>;
type GroupField = FieldMetadata<GroupFields, SegmentFields, string[]>;

/** The conditions of one group, and the sorts of condition that can be added. */
function GroupParts({ form, group, choices }: { form: OwnForm; group: GroupField; choices: Choices }) {
  const t = useT();
  const list = group.getFieldset().parts;
  const rows = list.getFieldList();
  return (
    <div className="flex flex-col gap-3">
      {rows.map((row, index) => {
        const fields = row.getFieldset();
        const kind = (fields.kind.initialValue ?? fields.kind.value ?? 'picked') as ConditionKind;
        const number = index + 1;
        const { key, ...hidden } = getInputProps(fields.kind, { type: 'hidden' });
        return (
          <ListRow
            key={row.key}
            legend={`${t('segments.part', { number })}: ${t(`segments.kinds.${kind}`)}`}
            removeLabel={t('segments.removePart', { number })}
            remove={form.remove.getButtonProps({ name: list.name, index })}
          >
            <input key={key} {...hidden} />
            <div className="flex flex-col gap-3">
              <PartChoices kind={kind} fields={fields} choices={choices} />
              <FormField type="checkbox" label={t('segments.not')} field={fields.not} />
            </div>
          </ListRow>
        );
      })}
      {rows.length < mostParts && (
        <details>
          <summary className={buttonClass({ size: 'small' })}>
            <Icon of={Plus} />
            {t('segments.addPart')}
          </summary>
          <div className="mt-2 flex flex-wrap gap-2">
            {conditionKinds.map(kind => (
              <Button
                key={kind}
                {...form.insert.getButtonProps({ name: list.name, defaultValue: emptyPart(kind) as never })}
                size="small"
              >
                {t(`segments.kinds.${kind}`)}
              </Button>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** Counts again a moment after the last change; the button does it where no script runs. */
function useLiveCount(counted: number | null | undefined) {
  const fetcher = useFetcher<{ counted?: number | null }>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const recount = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const values = new FormData(form);
      values.set('what', 'count');
      fetcher.submit(values, { method: 'post' });
    }, 400);
  };
  const fresh = fetcher.data?.counted;
  return { count: fresh === undefined ? counted : fresh, recount };
}

/** Name and rule of a segment, with its number beside them. */
export function SegmentForm(props: {
  form: OwnForm;
  fields: ReturnType<FieldMetadata<SegmentFields, SegmentFields, string[]>['getFieldset']>;
  choices: Choices;
  /** People who match; null for a rule that is not complete, undefined before anybody counted. */
  counted: number | null | undefined;
  actions?: ReactNode;
}) {
  const { form, fields, choices, counted, actions } = props;
  const t = useT();
  const { count, recount } = useLiveCount(counted);
  const groups = fields.groups.getFieldList();
  const { key, ...version } = getInputProps(fields.version, { type: 'hidden' });
  return (
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      onChange={recount}
      noValidate
      className="flex max-w-3xl flex-col gap-5"
    >
      {/* The first button of a form is what Enter presses. */}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      <FormRefusal form={form} labels={{ name: t('segments.name') }} />
      <input key={key} {...version} />
      <FormField label={t('segments.name')} field={fields.name} maxLength={80} required />
      {groups.length > 1 && (
        <FormField
          type="radio-group"
          label={t('segments.join')}
          field={fields.join}
          options={joins.map(value => ({ value, label: t(`segments.joins.${value}`) }))}
        />
      )}
      {groups.map((group, index) => {
        const number = index + 1;
        return (
          <section key={group.key} className="border-t border-base-300 pt-4">
            <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
              <h2 className="text-lg font-semibold">{t('segments.group', { number })}</h2>
              <Button
                {...form.remove.getButtonProps({ name: fields.groups.name, index })}
                variant="ghost"
                size="small"
              >
                {t('segments.removeGroup', { number })}
              </Button>
            </div>
            <FormField
              className="mb-3 max-w-xs"
              type="select"
              label={t('segments.groupJoin')}
              field={group.getFieldset().join}
              options={joins.map(value => ({ value, label: t(`segments.groupJoins.${value}`) }))}
            />
            <GroupParts form={form} group={group} choices={choices} />
          </section>
        );
      })}
      <div className="flex flex-wrap items-center gap-3">
        {groups.length < mostGroups && (
          <Button
            {...form.insert.getButtonProps({
              name: fields.groups.name,
              defaultValue: { join: 'all' } as never,
            })}
            size="small"
            icon={Plus}
          >
            {t('segments.addGroup')}
          </Button>
        )}
        {groups.length === 0 && <p className="text-sm text-muted">{t('segments.everybody')}</p>}
      </div>
      <div className="rounded-md bg-base-200 p-4">
        <p role="status" className="tabular text-lg font-semibold">
          {count === null || count === undefined
            ? t('segments.notCounted')
            : t('segments.counted', { count })}
        </p>
        <p className="mt-1 mb-3 text-sm text-muted">{t('segments.countedHint')}</p>
        <Button name="what" value="count" size="small">
          {t('segments.count')}
        </Button>
      </div>
      <FormActions kept>
        <Button variant="primary">{t('segments.save')}</Button>
        {actions}
      </FormActions>
    </Form>
  );
}
