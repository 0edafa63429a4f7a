import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { parts } from '../parts.ts';
import {
  type EditableRules,
  type RuleField,
  type RuleFlag,
  ruleFieldNames,
  ruleFields,
} from '../rule-fields.ts';
import { RuleExample } from './rule-example.tsx';

/** Shares that add up to 100 per cent together. */
type SumName = 'weights' | 'depth' | 'value';

/** The fields of the rules as the form holds them. */
export type RulesFields = EditableRules & { reason: string } & Record<SumName, string>;

const flags: RuleFlag[] = ['pressCouncil', 'ukw', 'onePerNetwork'];

type Group = { key: string; sum?: SumName; fields: RuleField[] };

const groups: Group[] = [
  { key: 'value', sum: 'value', fields: ['valueBase', 'valueDepth'] },
  { key: 'depth', sum: 'depth', fields: ['depthWords', 'depthSources', 'depthField'] },
  { key: 'full', fields: ['fullWords', 'fullOwnSources', 'wordsPerSecond', 'photoWords'] },
  { key: 'originality', fields: ['floor', 'span'] },
  { key: 'same', fields: ['jaccard', 'containment'] },
  { key: 'sums', fields: ['monthDiscount', 'programmeDiscount', 'volumeReference'] },
  { key: 'goals', fields: ['bestArticles', 'fullProgramme', 'fullMonth'] },
];

/** What a form holds now; a number that cannot be read is none. */
function typedRules(form: HTMLFormElement): EditableRules {
  const typed = new FormData(form);
  const entries = ruleFieldNames.map(name => {
    if (ruleFields[name].unit === 'flag') return [name, typed.has(name)];
    const text = String(typed.get(name) ?? '').trim();
    return [name, text === '' ? Number.NaN : Number(text)];
  });
  return Object.fromEntries(entries) as EditableRules;
}

/** What the form begins with: the rules as they are, or what was typed before a refusal. */
function initialRules(fields: Record<RuleField, { initialValue?: unknown }>): EditableRules {
  const entries = ruleFieldNames.map(name => {
    const value = fields[name].initialValue;
    return [name, ruleFields[name].unit === 'flag' ? Boolean(value) : Number(value ?? Number.NaN)];
  });
  return Object.fromEntries(entries) as EditableRules;
}

/** Label, control and fault share the lines of their row, so that a label of two lines shifts no neighbour's box. */
const inRow = 'row-span-3 mb-4 grid grid-rows-subgrid [&>label]:self-end';

/**
 * Every number and choice of a rule set beside a worked example, which follows as one types; a running season asks for
 * the reason.
 */
export function RulesForm(props: {
  form: FormMetadata<RulesFields, string[]>;
  fields: { [K in keyof RulesFields]: FieldMetadata<RulesFields[K], RulesFields, string[]> };
  version: number;
  needsReason: boolean;
  cancelHref: string;
}) {
  const { form, fields, version, needsReason, cancelHref } = props;
  const t = useT();
  const translate = useErrors();
  const [typed, setTyped] = useState(() => initialRules(fields));
  const labels: Record<string, string> = {
    weights: t('awards.weights'),
    depth: t('season.groups.depth.title'),
    value: t('season.groups.value.title'),
    reason: t('awards.reason'),
  };
  for (const name of ruleFieldNames) {
    const part = parts.find(each => each === name);
    labels[name] = part ? t(`awards.parts.${part}`) : t(`awards.fields.${name as 'floor'}`);
  }
  const number = (name: RuleField) => (
    <FormField
      key={name}
      className={inRow}
      label={labels[name]!}
      note={ruleFields[name].unit === 'percent' ? '%' : undefined}
      field={fields[name]}
      type="number"
      inputMode="decimal"
      step="any"
      min={0}
      required
    />
  );
  const together = (sum: SumName, children: ReactNode) => (
    <SumOfShares id={fields[sum].id} label={labels[sum]!} errors={translate(fields[sum].errors) ?? []}>
      {children}
    </SumOfShares>
  );
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      onInput={event => setTyped(typedRules(event.currentTarget))}
      className="grid items-start gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <div className="flex min-w-0 flex-col gap-2">
        <FormRefusal form={form} labels={labels} />
        <input type="hidden" name="version" value={version} />
        <Section title={t('awards.eligibility')}>
          <div className="-mb-4 grid grid-cols-2 gap-x-4">
            {(['minimumWords', 'minimumSeconds'] as const).map(number)}
          </div>
          <div className="mt-4 flex flex-col gap-3">
            {flags.map(name => (
              <FormField
                key={name}
                label={t(`season.flags.${name as 'ukw'}.label`)}
                hint={t(`season.flags.${name as 'ukw'}.hint`)}
                field={fields[name]}
                type="checkbox"
              />
            ))}
          </div>
        </Section>
        <Section title={labels.weights!}>
          <p className="-mt-1 mb-3 text-sm text-muted">{t('awards.weightsHint')}</p>
          {together(
            'weights',
            <div className="-mb-4 grid grid-cols-2 gap-x-4 sm:grid-cols-4">{parts.map(number)}</div>,
          )}
          <div className="mt-4 -mb-4 grid grid-cols-2 gap-x-4 sm:grid-cols-4">{number('takingPart')}</div>
          <p className="mt-1 max-w-prose text-sm text-muted">{t('season.takingPartHint')}</p>
        </Section>
        {groups.map(({ key, sum, fields: names }) => {
          const row = (
            <div className="-mb-4 grid grid-cols-2 gap-x-4 sm:grid-cols-3">{names.map(number)}</div>
          );
          return (
            <Section key={key} title={t(`season.groups.${key as 'depth'}.title`)}>
              <p className="-mt-1 mb-3 text-sm text-muted">{t(`season.groups.${key as 'depth'}.hint`)}</p>
              {sum ? together(sum, row) : row}
            </Section>
          );
        })}
        {needsReason && (
          <Section title={labels.reason!}>
            <FormField
              label={labels.reason!}
              hideLabel
              hint={t('awards.reasonHint')}
              field={fields.reason}
              type="textarea"
              rows={3}
              maxLength={500}
              required
            />
          </Section>
        )}
      </div>
      <RuleExample rules={typed} />
      <FormActions>
        <Button variant="primary">{t(needsReason ? 'season.change.preview' : 'common.saveChanges')}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

/** Shares that belong together, with the fault of their sum under them. */
function SumOfShares(props: { id: string; label: string; errors: readonly string[]; children: ReactNode }) {
  return (
    <fieldset id={props.id} tabIndex={-1}>
      <legend className="sr-only">{props.label}</legend>
      {props.children}
      {props.errors.length > 0 && (
        <p className="mt-2 text-sm font-medium text-error">{props.errors.join(' ')}</p>
      )}
    </fieldset>
  );
}
