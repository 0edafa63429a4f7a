import '#app/i18n/sections/kits.ts';
import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import type { ReleaseDocument } from '../document.ts';
import type { ViewedFile } from '../kit-view.ts';
import { kitPaths } from '../paths.ts';
import { useAutosave } from './autosave.ts';
import { BodyField } from './body-field.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import type { BodyHandle } from './editor/body-handle.ts';
import type { OfferedFigure } from './editor/offered-figure.ts';
import { AttachmentRows, ImageRows, type TypedFile } from './file-rows.tsx';
import { KeyMessageRows } from './key-message-rows.tsx';
import { SaveState } from './save-state.tsx';
import { TopicBoxes } from './topic-boxes.tsx';
import { useUnsaved } from './unsaved.ts';

export type EditedKit = {
  id: number;
  version: number;
  headline: string;
  dateline: string;
  document: ReleaseDocument;
  markdown: string;
  keyMessages: string[];
  boilerplate: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  /** Local time of the office, or empty. */
  embargoUntil: string;
  topicIds: string[];
  files: ViewedFile[];
};

type Fields = {
  headline: string;
  dateline: string;
  boilerplate: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  embargoUntil: string;
};

type Typed = {
  version?: string;
  markdown?: string;
  keyMessages?: string[];
  files?: TypedFile[];
  topicIds?: string[];
  stripMetadata?: string;
};

export type KitFormProps = {
  kit: EditedKit;
  zone: string;
  topics: readonly { id: number; name: string }[];
  /** "image/png,…" for the two file inputs. */
  accepted: { image: string; attachment: string };
  /** Official figures that hold today, as they are put into the body. */
  figures: readonly OfferedFigure[];
  result: SubmissionResult<string[]> | undefined;
};

/** Everything of a kit on one page; works without JavaScript, then with Markdown for the body. */
export function KitForm({ kit, zone, topics, accepted, figures, result }: KitFormProps) {
  const { t } = useI18n();
  const translate = useErrors();
  const navigation = useNavigation();
  const unsaved = useUnsaved(t('kits.leave'));
  const element = useRef<HTMLFormElement>(null);
  const body = useRef<BodyHandle | null>(null);
  const { shown: saving, changed: writtenOn } = useAutosave({
    form: element,
    body,
    kitId: kit.id,
    onSaved: unsaved.saved,
  });
  const changed = () => {
    unsaved.changed();
    writtenOn();
  };
  const [form, fields] = useOfficeForm<Fields>({ id: 'kit', defaultValue: { ...kit } });
  const typed = (result?.initialValue ?? {}) as Typed;
  const errors = form.allErrors;
  const conflict = form.errors?.includes('errors.conflict');
  const images = kit.files.filter(file => file.role === 'image');
  const attachments = kit.files.filter(file => file.role === 'attachment');
  const labels = {
    headline: t('kits.headline'),
    dateline: t('kits.dateline'),
    markdown: t('kits.body'),
    keyMessages: t('kits.keyMessages'),
    boilerplate: t('kits.boilerplate'),
    contactName: t('kits.contactName'),
    contactPhone: t('kits.contactPhone'),
    contactEmail: t('kits.contactEmail'),
    embargoUntil: t('kits.embargoUntil'),
    newImages: t('kits.newImages'),
    newAttachments: t('kits.newAttachments'),
    alt: t('kits.alt'),
    caption: t('kits.caption'),
    credit: t('kits.credit'),
  };
  const fileField = (name: 'newImages' | 'newAttachments', accept: string) => (
    <Field
      label={labels[name]}
      id={`kit-${name}`}
      name={name}
      type="file"
      multiple
      accept={accept}
      hint={t(`kits.${name}Hint`)}
      error={translate(Object.entries(errors).find(([key]) => key.startsWith(name))?.[1])}
      className="mt-4"
    />
  );
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...getFormProps(form)}
      ref={element}
      onChange={changed}
      className="flex max-w-3xl flex-col gap-2"
    >
      {/* The first button answers to Enter in a field. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="version" value={saving.version ?? typed.version ?? kit.version} readOnly />
      {conflict ? (
        <ConflictChoice kitId={kit.id} storedVersion={kit.version} />
      ) : (
        <FormRefusal form={form} labels={labels} />
      )}
      <SaveState saving={saving} />
      <div className="flex flex-col gap-4 pb-8">
        <FormField label={labels.headline} field={fields.headline} required autoComplete="off" />
        <FormField
          label={labels.dateline}
          note={t('common.optional')}
          field={fields.dateline}
          placeholder={t('kits.datelinePlaceholder')}
          autoComplete="off"
        />
        <BodyField
          kitId={kit.id}
          document={kit.document}
          markdown={kit.markdown}
          typedMarkdown={typed.markdown}
          pictures={images}
          figures={figures}
          errors={translate(errors.markdown ?? errors.body)}
          onChange={changed}
          handle={body}
        />
        <KeyMessageRows
          key={saving.keyMessages?.join('\n')}
          messages={saving.keyMessages ?? typed.keyMessages ?? kit.keyMessages}
          errors={errors}
        />
      </div>
      <Section title={t('kits.sectionImages')}>
        <ImageRows files={images} typed={typed.files ?? []} errors={errors} offset={0} />
        {fileField('newImages', accepted.image)}
        <Field
          type="checkbox"
          id="kit-stripMetadata"
          name="stripMetadata"
          label={t('kits.stripMetadata')}
          defaultChecked={result ? typed.stripMetadata !== undefined : true}
          className="mt-3"
        />
      </Section>
      <Section title={t('kits.sectionAttachments')}>
        <AttachmentRows files={attachments} typed={typed.files ?? []} offset={images.length} />
        {fileField('newAttachments', accepted.attachment)}
      </Section>
      <Section title={t('kits.sectionAbout')}>
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField label={labels.contactName} field={fields.contactName} autoComplete="off" />
          <FormField label={labels.contactPhone} field={fields.contactPhone} type="tel" autoComplete="off" />
          <FormField
            label={labels.contactEmail}
            field={fields.contactEmail}
            type="email"
            autoComplete="off"
          />
          <FormField
            className="sm:col-span-3"
            label={labels.boilerplate}
            hint={t('kits.boilerplateHint')}
            field={fields.boilerplate}
            type="textarea"
            rows={5}
          />
        </div>
      </Section>
      {topics.length > 0 && (
        <Section title={t('kits.sectionTopics')}>
          <TopicBoxes
            name="topicIds"
            legend={t('kits.topics')}
            hint={t('kits.topicsHint')}
            topics={topics}
            chosen={result ? [typed.topicIds ?? []].flat() : kit.topicIds}
          />
        </Section>
      )}
      <Section title={t('kits.sectionEmbargo')}>
        <FormField
          className="max-w-xs"
          label={labels.embargoUntil}
          note={t('common.optional')}
          hint={t('kits.embargoHint', { zone })}
          field={fields.embargoUntil}
          type="datetime-local"
        />
      </Section>
      <FormActions>
        <Button variant="primary" pending={navigation.state === 'submitting'}>
          {t('common.save')}
        </Button>
        <Button name="next" value="edit">
          {t('kits.saveAndWrite')}
        </Button>
        <LinkButton href={kitPaths.show(kit.id)} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
