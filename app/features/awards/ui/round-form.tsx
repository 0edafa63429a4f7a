import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/judging.ts';
import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import type { SeasonBoard } from '../boards.ts';
import type { League } from '../leagues.ts';
import { CriterionRows } from './criterion-rows.tsx';
import { leagueLabel } from './league-label.ts';
import type { RoundFields } from './round-fields.ts';

const averages = ['plain', 'trimmed'] as const;
const modes = ['marks', 'ranking', 'screening'] as const;

/** The form of a round: what is judged, how, by whom; works without JavaScript. */
export function RoundForm(props: {
  form: FormMetadata<RoundFields, string[]>;
  fields: { [K in keyof RoundFields]: FieldMetadata<RoundFields[K], RoundFields, string[]> };
  leagues: readonly League[];
  boards: readonly SeasonBoard[];
  version?: number;
  submitLabel: string;
  cancelHref: string;
}) {
  const { form, fields, leagues, boards, version, submitLabel, cancelHref } = props;
  const t = useT();
  const names = [
    'name',
    'board',
    'league',
    'mode',
    'criteria',
    'commentAtMost',
    'commentFrom',
    'average',
    'shortlist',
    'jurorsPerEntry',
    'indexWeight',
    'winners',
    'dueOn',
  ] as const;
  const labels: Record<string, string> = {};
  for (const name of names)
    labels[name === 'league' ? 'leagueId' : name] = t(`judging.${name === 'name' ? 'roundName' : name}`);
  const number = (name: 'shortlist' | 'jurorsPerEntry' | 'winners', hint?: string) => (
    <FormField
      label={labels[name]!}
      hint={hint}
      field={fields[name]}
      type="number"
      inputMode="numeric"
      min={1}
      required
    />
  );
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-2">
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <FormRefusal form={form} labels={labels} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Section title={t('judging.rounds')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            className="sm:col-span-2"
            label={labels.name!}
            field={fields.name}
            placeholder={t('judging.roundNamePlaceholder')}
            maxLength={120}
            autoComplete="off"
            required
          />
          <FormField
            label={labels.board!}
            field={fields.board}
            type="select"
            options={boards.map(value => ({ value, label: t(`judging.boards.${value}`) }))}
          />
          <FormField
            label={labels.leagueId!}
            hint={t('judging.leagueHint')}
            field={fields.leagueId}
            type="select"
            placeholder="–"
            options={leagues.map(league => ({ value: String(league.id), label: leagueLabel(t, league) }))}
          />
          <FormField
            label={labels.mode!}
            field={fields.mode}
            type="select"
            options={modes.map(value => ({ value, label: t(`judging.modes.${value}`) }))}
          />
          <FormField label={labels.dueOn!} hint={t('judging.dueOnHint')} field={fields.dueOn} type="date" />
        </div>
      </Section>
      <Section title={t('judging.entries')}>
        <div className="grid gap-4 sm:grid-cols-2">
          {number('shortlist', t('judging.shortlistHint'))}
          {number('jurorsPerEntry', t('judging.jurorsPerEntryHint'))}
          <FormField
            label={labels.indexWeight!}
            hint={t('judging.indexWeightHint')}
            field={fields.indexWeight}
            type="number"
            inputMode="decimal"
            step="any"
            min={0}
            max={100}
            required
          />
          {number('winners')}
          <FormField
            className="sm:col-span-2"
            label={t('judging.blind')}
            hint={t('judging.blindHint')}
            field={fields.blind}
            type="checkbox"
          />
        </div>
      </Section>
      <Section title={t('judging.criteria')}>
        <p className="-mt-1 mb-3 text-sm text-muted">{t('judging.criteriaHint')}</p>
        <CriterionRows form={form} list={fields.criteria} />
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          {(['commentAtMost', 'commentFrom'] as const).map(name => (
            <FormField
              key={name}
              label={labels[name]!}
              hint={t('judging.commentHint')}
              field={fields[name]}
              type="number"
              inputMode="numeric"
              min={1}
              max={10}
            />
          ))}
          <FormField
            className="sm:col-span-2"
            label={labels.average!}
            hint={t('judging.averageHint')}
            field={fields.average}
            type="select"
            options={averages.map(value => ({ value, label: t(`judging.averages.${value}`) }))}
          />
        </div>
      </Section>
      <FormActions>
        <Button variant="primary">{submitLabel}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
