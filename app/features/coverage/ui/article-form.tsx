import '#app/i18n/sections/logging.ts';
import type { FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { fold } from '#app/lib/text.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field, type FieldProps } from '#app/ui/field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { DraftKeeper } from '#app/web/draft-keeper.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { saveOver } from '../paths.ts';
import type { ArticleForm as Values } from '../schema.ts';
import { tones } from '../terms.ts';
import type { ToneHints, TonePart } from '../tone/tone-hint.ts';
import { articleLabels } from './article-labels.ts';
import type { FieldHints } from './field-hints.ts';
import { RareFields, secondsStep } from './rare-fields.tsx';
import {
  KnownAddress,
  knownByAddress,
  type RepeatedArticle,
  RepeatedChoices,
  RepeatedNotice,
} from './same-article.tsx';
import { ToneHintLine } from './tone-hint-line.tsx';
import { type TopicChoice, TopicPicker } from './topic-picker.tsx';
import { useSameArticle } from './use-same-article.ts';

export type ArticleFormProps = {
  form: FormMetadata<Values, string[]>;
  fields: ReturnType<FormMetadata<Values, string[]>['getFieldset']>;
  action: string;
  zoneName: string;
  outlets: readonly string[];
  topics: readonly TopicChoice[];
  hints?: FieldHints;
  /** Tones that the words suggest; a person chooses. */
  toneHints?: ToneHints;
  /** The text may stay empty whatever the outlet: a file is the evidence, or the clip came from a list. */
  textOptional?: boolean;
  /** Name under which what is typed is kept on this device. */
  keptAs: string;
  /** The article that this one would repeat. */
  same?: RepeatedArticle;
  submitLabel: string;
  /** The version that somebody saved meanwhile, which a second button saves over. */
  over?: number;
  /** Where people go who change nothing. */
  cancelHref?: string;
};

/** The article form of logging and editing; works without JavaScript. Errors stand beside their fields. */
export function ArticleForm(props: ArticleFormProps) {
  const { form, fields, action, zoneName, outlets, topics, hints = {}, submitLabel } = props;
  const { textOptional = false, keptAs, toneHints } = props;
  const t = useT();
  const translate = useErrors();
  const isNewArticle = fields.version.initialValue === undefined;
  const same = useSameArticle(form.id, props.same, isNewArticle);
  const field = (name: keyof typeof fields): Pick<FieldProps, 'field' | 'error'> => ({
    field: fields[name],
    error: translate(fields[name].errors),
  });
  const toneHint = (part: TonePart, selectId: string) => {
    const judged = fields[part === 'headline' ? 'headlineTone' : 'bodyTone'].initialValue;
    // Nothing was read where no hints are given: a form that is filled in by hand.
    return !judged && toneHints && <ToneHintLine hint={toneHints[part]} part={part} selectId={selectId} />;
  };
  const none = (label: string) => ({ value: '', label });
  const isNew = (name: string) => name.trim() !== '' && !outlets.some(outlet => sameName(outlet, name));
  const outletErrors = [...(fields.outletChannel.errors ?? []), ...(fields.outletScope.errors ?? [])];
  const [newOutlet, setNewOutlet] = useState(
    outletErrors.length > 0 || isNew(String(fields.outletName.initialValue ?? '')),
  );
  const { initialValue: channel } = fields.outletChannel;
  const onAir = channel === 'radio' || channel === 'television' || Boolean(fields.seconds.initialValue);
  const seconds = (
    <Field
      label={t('coverage.seconds')}
      type="number"
      min={0}
      hint={t('coverage.secondsHint')}
      {...field('seconds')}
    />
  );
  return (
    <Form
      method="post"
      action={action}
      id={form.id}
      onSubmit={form.onSubmit}
      onInput={event => {
        const input = event.target as HTMLInputElement;
        if (input.name === fields.outletName.name) setNewOutlet(isNew(input.value));
      }}
      noValidate
      className="flex flex-col gap-4"
    >
      <DraftKeeper formId={form.id} name={keptAs} titleField={fields.title.name} />
      <FormRefusal
        // What the form as a whole repeats is told once, beside what it is known by.
        form={same ? { id: form.id, errors: undefined, allErrors: form.allErrors } : form}
        labels={Object.fromEntries(Object.entries(articleLabels).map(([name, key]) => [name, t(key)]))}
      />
      <input type="hidden" name={fields.lineId.name} defaultValue={fields.lineId.initialValue as string} />
      {!isNewArticle && (
        <input
          type="hidden"
          name={fields.version.name}
          defaultValue={fields.version.initialValue as string}
        />
      )}
      {!same && fields.besideId.initialValue && (
        <input
          type="hidden"
          name={fields.besideId.name}
          defaultValue={fields.besideId.initialValue as string}
        />
      )}
      <input
        type="hidden"
        name={fields.entryMethod.name}
        defaultValue={fields.entryMethod.initialValue as string}
      />
      <textarea
        hidden
        readOnly
        name={fields.source.name}
        defaultValue={fields.source.initialValue as string}
      />
      <Field label={t('coverage.articleTitle')} {...field('title')} hint={hints.title} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('coverage.outlet')}
          type="datalist"
          options={outlets.map(value => ({ value, label: value }))}
          hint={hints.outletName ?? t('coverage.outletHint')}
          {...field('outletName')}
          required
        />
        <Field
          label={t('coverage.publishedAt')}
          type="datetime-local"
          hint={hints.publishedLocal ?? t('coverage.publishedHint', { zone: zoneName })}
          {...field('publishedLocal')}
          step={secondsStep(fields.publishedLocal.initialValue)}
          required
        />
      </div>
      <div role="status" className="empty:hidden [&>*]:mb-0">
        {same && <RepeatedNotice article={same} />}
      </div>
      <details open={newOutlet} className="group">
        <summary className="flex min-h-6 cursor-pointer items-center gap-1 text-sm font-medium">
          <Icon of={ChevronRight} size={14} className="text-muted group-open:rotate-90" />
          {t('coverage.newOutlet')}
        </summary>
        <p className="my-2 text-sm text-muted">{t('coverage.newOutletHint')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={t('partners.channel')}
            type="select"
            options={channels.map(value => ({ value, label: t(`partners.channels.${value}`) }))}
            {...field('outletChannel')}
          />
          <Field
            label={t('partners.scope')}
            type="select"
            options={scopes.map(value => ({ value, label: t(`partners.scopes.${value}`) }))}
            {...field('outletScope')}
          />
        </div>
      </details>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('coverage.journalists')}
          hint={hints.journalistNames ?? t('coverage.journalistsHint')}
          {...field('journalistNames')}
        />
        <Field
          label={t('reading.editors')}
          hint={hints.editorNames ?? t('reading.editorsHint')}
          {...field('editorNames')}
        />
      </div>
      <Field
        label={t('coverage.url')}
        type="url"
        {...field('url')}
        {...(same && knownByAddress(same)
          ? {
              hint: <KnownAddress article={same} update={isNewArticle} />,
              error: [t(same.status === 'suggested' ? 'coverage.waitsInInbox' : 'coverage.addressLogged')],
            }
          : { hint: hints.url })}
      />
      <Field
        label={t('coverage.body')}
        type="textarea"
        rows={14}
        hint={hints.body ?? t(textOptional ? 'logging.bodyHint' : 'coverage.bodyHint')}
        {...field('body')}
      />
      <TopicPicker
        id={fields.topicIds.id}
        name={fields.topicIds.name}
        topics={topics}
        chosen={(fields.topicIds.initialValue as string[]) ?? []}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('coverage.headlineTone')}
          type="select"
          hint={toneHint('headline', fields.headlineTone.id)}
          options={[
            none(t('coverage.toneNone')),
            ...tones.map(value => ({ value, label: t(`coverage.tones.${value}`) })),
          ]}
          {...field('headlineTone')}
        />
        <Field
          label={t('coverage.bodyTone')}
          type="select"
          hint={toneHint('body', fields.bodyTone.id)}
          options={[
            none(t('coverage.toneNone')),
            ...tones.map(value => ({ value, label: t(`coverage.tones.${value}`) })),
          ]}
          {...field('bodyTone')}
        />
        <Field
          label={t('coverage.spokespersons')}
          type="textarea"
          rows={2}
          hint={t('coverage.spokespersonsHint')}
          {...field('spokespersons')}
        />
        <Field
          label={t('coverage.regency')}
          type="select"
          options={[
            none(t('coverage.regencyNone')),
            ...regencies.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          hint={hints.regency}
          {...field('regency')}
        />
        <Field
          label={t('coverage.ownSources')}
          type="number"
          min={0}
          max={100}
          hint={hints.ownSources ?? t('coverage.ownSourcesHint')}
          {...field('ownSources')}
        />
        <Field
          label={t('coverage.rubric')}
          hint={hints.rubric ?? t('logging.rubricHint')}
          {...field('rubric')}
        />
        {onAir && seconds}
      </div>
      <RareFields fields={fields} hints={hints}>
        {!onAir && seconds}
      </RareFields>
      <FormActions kept>
        {same ? (
          <RepeatedChoices article={same} update={isNewArticle} submitLabel={submitLabel} />
        ) : (
          <Button variant="primary">{submitLabel}</Button>
        )}
        {props.over !== undefined && (
          <Button name={saveOver} value={String(props.over)}>
            {t('coverage.saveOver')}
          </Button>
        )}
        {props.cancelHref && (
          <LinkButton href={props.cancelHref} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        )}
      </FormActions>
    </Form>
  );
}

const sameName = (a: string, b: string) => fold(a) === fold(b);
