import '#app/i18n/sections/audience.ts';
import { Form } from '@remix-run/react';
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { pickedText } from '#app/i18n/picked-text.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { OutsidePicks, PickButtons, useTicks } from '#app/ui/picks.tsx';
import { Section } from '#app/ui/section.tsx';
import type { AudienceFilter } from '../filter.ts';
import type { FrozenReason } from '../plan.ts';
import { AudienceFilters } from './audience-filters.tsx';
import { type AudiencePerson, ExcludedTable, IncludedTable } from './audience-table.tsx';

export type SendFormProps = {
  /** Path and query of the page: the filter in force. */
  address: string;
  version: number;
  filter: AudienceFilter;
  outlets: readonly { id: number; name: string }[];
  segments: readonly { id: number; name: string }[];
  included: readonly (AudiencePerson & { crowded: boolean })[];
  excluded: readonly (AudiencePerson & { reason: FrozenReason })[];
  picks: { ticked: ReadonlySet<number>; outside: readonly number[] };
  note: string;
  errors: Record<string, string[]>;
  general: string[] | undefined;
  notice?: ReactNode;
  previewOf: (journalistId: number) => string;
};

/** Filter, covering note, people and the bar that sends: one form, so that looking around loses nothing. */
export function SendForm(props: SendFormProps) {
  const { address, included, excluded, picks, errors } = props;
  const t = useT();
  const translate = useErrors();
  const { form, count, recount, tickAll } = useTicks('journalistId');
  const outside = picks.outside.length;
  const maySend = included.length > 0 || outside > 0;
  return (
    <Form
      ref={form}
      method="post"
      action={address}
      onChange={recount}
      className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="lg:col-span-2">
        <AudienceFilters
          address={address}
          filter={props.filter}
          outlets={props.outlets}
          segments={props.segments}
        />
      </div>
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="offered" value={included.length} />
      <OutsidePicks ids={picks.outside} />
      <div className="pb-4 lg:sticky lg:top-20 lg:col-start-2 lg:row-start-2 lg:self-start lg:border-t lg:border-base-300 lg:pt-4">
        <FormErrors title={t('common.formErrors')} general={props.general} />
        {props.notice}
        <Field
          label={t('audience.note')}
          note={t('common.optional')}
          hint={t('audience.noteHint')}
          id="send-note"
          name="note"
          type="textarea"
          rows={3}
          defaultValue={props.note}
          error={translate(errors.note)}
        />
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-start-2">
        <Section
          title={t('audience.included')}
          aside={t('audience.includedCount', { count: included.length })}
        >
          {included.length > 0 ? (
            <>
              <PickButtons
                tickAll={tickAll}
                outside={outside}
                labels={{ all: t('picks.all'), none: t('picks.none') }}
              />
              <IncludedTable people={included} ticked={picks.ticked} previewOf={props.previewOf} />
            </>
          ) : (
            <EmptyState title={t('audience.noneIncluded')}>{t('audience.noneIncludedText')}</EmptyState>
          )}
        </Section>
        {excluded.length > 0 && (
          <Section
            title={t('audience.excluded')}
            aside={t('audience.includedCount', { count: excluded.length })}
          >
            <ExcludedTable people={excluded} />
          </Section>
        )}
      </div>
      <div className="bulk-bar lg:col-span-2">
        {errors.journalistId && (
          <p id="send-journalistId" className="w-full px-2 font-medium text-error" role="alert">
            {translate(errors.journalistId)?.join(' ')}
          </p>
        )}
        <div className="flex-1 self-center px-2 max-sm:basis-full">
          <p className="tabular font-medium empty:hidden" role="status">
            {pickedText(t, count, outside)}
          </p>
          {maySend && <p className="text-sm text-muted max-sm:hidden">{t('audience.sendText')}</p>}
        </div>
        <Button name="what" value="test">
          {t('audience.test')}
        </Button>
        {maySend && (
          <Button variant="primary" icon={Send} name="what" value="send">
            {!count && !outside
              ? t('audience.send')
              : t('audience.sendTo', { count: (count ?? 0) + outside })}
          </Button>
        )}
      </div>
    </Form>
  );
}
