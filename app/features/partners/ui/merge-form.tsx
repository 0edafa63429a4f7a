import '#app/i18n/sections/merging.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ArrowLeftRight } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { isAsked, type MergePlan, mergedThings, type Side, type SideFacts } from '../merge-plan.ts';
import { mergePaths } from '../paths.ts';
import { useFactWords } from './history.tsx';
import { MergeSides } from './merge-sides.tsx';

type Pair = { kind: 'outlet' | 'journalist'; keptId: number; goneId: number };

/** What a merge would do: who stays, whose value wins, what moves; and the button that does it. */
export function MergeForm(props: {
  pair: Pair;
  plan: MergePlan;
  sides: Record<Side, SideFacts>;
  zone: string;
}) {
  const { pair, plan, sides, zone } = props;
  const { t } = useI18n();
  const words = useFactWords();
  const { kept, gone } = plan;
  const differences = plan.differences.filter(isAsked);
  const filled = plan.differences.filter(row => !isAsked(row) && row.preferred === 'gone');
  const [form, fields] = useOfficeForm<{ choices: Record<string, string> }>({
    id: 'merge',
    defaultValue: { choices: Object.fromEntries(differences.map(row => [row.field, row.preferred])) },
  });
  const choices = fields.choices.getFieldset();
  const counted = mergedThings.flatMap(thing => {
    const count = plan.extent[thing] ?? 0;
    return count > 0 ? [{ thing, count }] : [];
  });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-3xl">
      <div className="not-empty:mb-4">
        <FormRefusal
          form={form}
          labels={Object.fromEntries(differences.map(({ field }) => [field, words.name(field)]))}
        />
      </div>
      <input type="hidden" name="keptVersion" value={kept.version} />
      <input type="hidden" name="goneVersion" value={gone.version} />
      <Section
        title={t('merging.whoStays')}
        aside={
          <Link
            href={mergePaths.preview(pair.kind, pair.goneId, pair.keptId)}
            className="link inline-flex min-h-6 items-center gap-1"
          >
            <ArrowLeftRight aria-hidden="true" size={14} />
            {t('merging.swap')}
          </Link>
        }
      >
        <MergeSides
          kind={pair.kind}
          kept={{ record: kept, facts: sides.kept }}
          gone={{ record: gone, facts: sides.gone }}
          zone={zone}
        />
      </Section>
      {differences.length > 0 && (
        <Section title={t('merging.differences')}>
          <div className="flex flex-col gap-5">
            {differences.map(({ field, kept: own, gone: other }) => {
              const hint = (name: string) => (field === 'name' ? undefined : name);
              return (
                <FormField
                  key={field}
                  type="radio-group"
                  label={words.name(field)}
                  field={choices[field]!}
                  options={[
                    { value: 'kept', label: words.value(field, own), hint: hint(kept.name) },
                    { value: 'gone', label: words.value(field, other), hint: hint(gone.name) },
                  ]}
                />
              );
            })}
          </div>
        </Section>
      )}
      <Section title={t('merging.moves')}>
        {counted.length === 0 && filled.length === 0 && !gone.notes ? (
          <p className="text-muted">{t('merging.nothingMoves')}</p>
        ) : (
          <ul className="list-disc ps-5">
            {counted.map(({ thing, count }) => (
              <li key={thing}>{t(`merging.things.${thing}`, { count })}</li>
            ))}
          </ul>
        )}
        {filled.length > 0 && (
          <p className="mt-2">
            {t('merging.filled', {
              gone: gone.name,
              facts: filled
                .map(({ field, gone: value }) => `${words.name(field)} (${words.value(field, value)})`)
                .join(', '),
            })}
          </p>
        )}
        {!kept.notes && gone.notes && <p className="mt-2">{t('merging.notesTaken', { gone: gone.name })}</p>}
        {kept.notes && gone.notes && kept.notes !== gone.notes && (
          <p className="mt-2">{t('merging.notesJoined')}</p>
        )}
        {plan.doNotContact && <p className="mt-2 font-medium">{t('merging.staysSilent')}</p>}
        {pair.kind === 'journalist' && <p className="mt-2 text-muted">{t('merging.wishesHold')}</p>}
      </Section>
      <p className="mb-4 text-muted">{t('merging.undoHint')}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" className="h-auto min-h-9 py-1.5 whitespace-normal">
          {t('merging.confirm', { gone: gone.name, kept: kept.name })}
        </Button>
        <LinkButton href={mergePaths.list} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
