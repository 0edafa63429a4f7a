import '#app/i18n/sections/certificates.ts';
import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { certificatePaths } from '../certificate-paths.ts';
import { type CertificateWords, faceOf } from '../certificates/certificate-face.ts';
import { topRange } from '../certificates/design.ts';
import { numberOf, seriesFault } from '../certificates/number-series.ts';
import type { Template } from '../certificates/templates.queries.server.ts';
import { CertificatePreview } from './certificate-preview.tsx';
import type { TemplateFields } from './certificate-template-fields.ts';
import { useChosenPicture } from './use-chosen-picture.ts';

/** What the preview needs that no field holds. */
export type PreviewGround = {
  issuer: string;
  accent: string;
  today: string;
  words: CertificateWords;
  code: string;
  qr: string;
};

type Fields = { [K in keyof TemplateFields]: FieldMetadata<TemplateFields[K], TemplateFields, string[]> };

const accepted = 'image/png,image/jpeg,image/webp';

function usePreview(fields: Fields, ground: PreviewGround, template: Template | null) {
  const t = useT();
  const background = useChosenPicture();
  const signature = useChosenPicture();
  const said = (name: keyof TemplateFields) => String(fields[name].value ?? '');
  const kept = (of: 'background' | 'signature') => {
    const removed = said(of === 'background' ? 'removeBackground' : 'removeSignature') === 'on';
    const picture = removed ? null : template?.[of];
    if (!picture || !template) return null;
    return { ...picture, href: certificatePaths.picture(template.id, of, picture.sha256) };
  };
  const shown = {
    background: background.chosen ?? kept('background'),
    signature: signature.chosen ?? kept('signature'),
  };
  const top = Number(said('top'));
  const sound = Number.isFinite(top) ? top : topRange.least;
  const first = Number(said('firstNumber'));
  const series = said('series');
  const face = faceOf(
    {
      design: {
        heading: said('heading'),
        givenTo: said('givenTo'),
        wording: said('wording'),
        closing: said('closing').slice(0, 300),
        place: said('place'),
        signatory: said('signatory'),
        position: said('position'),
        top: Math.min(topRange.most, Math.max(topRange.least, sound)),
        issuer: ground.issuer,
        accent: ground.accent,
      },
      recipient: t('certificates.sampleRecipient'),
      detail: t('certificates.sampleDetail'),
      award: t('certificates.sampleAward'),
      number: seriesFault(series)
        ? series
        : numberOf(series, Number.isInteger(first) ? first : 1, ground.today),
      issuedOn: ground.today,
      code: ground.code,
      ...shown,
    },
    ground.words,
  );
  const pictures = {
    background: shown.background?.href ?? null,
    signature: shown.signature?.href ?? null,
  };
  return { face, pictures, background, signature };
}

/** The form of a template beside its certificate, which follows every letter; works without JavaScript. */
export function CertificateTemplateForm(props: {
  form: FormMetadata<TemplateFields, string[]>;
  fields: Fields;
  ground: PreviewGround;
  template: Template | null;
  seasonId: number;
  pictureErrors: { background?: string[]; signature?: string[] };
}) {
  const { form, fields, ground, template, seasonId, pictureErrors } = props;
  const t = useT();
  const translate = useErrors();
  const busy = useNavigation().state === 'submitting';
  const { face, pictures, background, signature } = usePreview(fields, ground, template);
  const names = ['name', 'heading', 'givenTo', 'wording', 'closing', 'top', 'place', 'signatory'] as const;
  const labels: Record<string, string> = {};
  for (const name of [...names, 'position', 'series', 'firstNumber', 'background', 'signature'] as const)
    labels[name] = t(`certificates.${name}`);
  const line = (name: 'heading' | 'givenTo' | 'wording' | 'place' | 'position', most: number) => (
    <FormField label={labels[name]!} field={fields[name]} maxLength={most} autoComplete="off" />
  );
  const upload = (name: 'background' | 'signature', choice: typeof background) => (
    <Field
      label={labels[name]!}
      hint={t(`certificates.${name}Hint`)}
      name={name}
      error={translate(pictureErrors[name])}
      type="file"
      accept={accepted}
      controlProps={{ onChange: choice.choose }}
    />
  );
  return (
    <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="xl:order-last">
        <div className="xl:sticky xl:top-4">
          <h2 className="mb-1 font-semibold">{t('certificates.preview')}</h2>
          <p className="mb-3 text-sm text-muted">{t('certificates.previewText')}</p>
          <CertificatePreview
            face={face}
            pictures={pictures}
            code={ground.qr}
            label={t('certificates.previewOf')}
          />
        </div>
      </div>
      <Form
        method="post"
        encType="multipart/form-data"
        {...getFormProps(form)}
        className="flex flex-col gap-2"
      >
        <FormRefusal form={form} labels={labels} />
        {template && <input type="hidden" name="version" value={template.version} />}
        <FormField
          label={labels.name!}
          hint={t('certificates.nameHint')}
          field={fields.name}
          maxLength={80}
          autoComplete="off"
          required
        />
        <Section title={t('certificates.words')}>
          <div className="grid gap-4 sm:grid-cols-2">
            {line('heading', 60)}
            {line('givenTo', 80)}
            {line('wording', 120)}
            <FormField
              label={labels.top!}
              hint={t('certificates.topHint')}
              field={fields.top}
              type="number"
              inputMode="numeric"
              min={topRange.least}
              max={topRange.most}
              required
            />
            <FormField
              className="sm:col-span-2"
              label={labels.closing!}
              hint={t('certificates.closingHint')}
              field={fields.closing}
              type="textarea"
              rows={2}
              maxLength={300}
            />
          </div>
        </Section>
        <Section title={t('certificates.signing')}>
          <div className="grid gap-4 sm:grid-cols-2">
            {line('place', 60)}
            {line('position', 120)}
            <FormField
              className="sm:col-span-2"
              label={labels.signatory!}
              field={fields.signatory}
              maxLength={120}
              autoComplete="off"
              required
            />
            <div className="flex flex-col gap-2 sm:col-span-2">
              {upload('signature', signature)}
              {template?.signature && (
                <FormField
                  label={t('certificates.removeSignature')}
                  field={fields.removeSignature}
                  type="checkbox"
                />
              )}
            </div>
          </div>
        </Section>
        <Section title={t('certificates.background')}>
          <div className="flex flex-col gap-2">
            {upload('background', background)}
            {template?.background && (
              <FormField
                label={t('certificates.removeBackground')}
                field={fields.removeBackground}
                type="checkbox"
              />
            )}
          </div>
        </Section>
        <Section title={t('certificates.numbering')}>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField
              label={labels.series!}
              hint={t('certificates.seriesHint')}
              field={fields.series}
              maxLength={60}
              autoComplete="off"
              required
            />
            <FormField
              label={labels.firstNumber!}
              hint={t('certificates.firstNumberHint')}
              field={fields.firstNumber}
              type="number"
              inputMode="numeric"
              min={1}
              required
            />
          </div>
        </Section>
        <FormActions>
          <Button variant="primary" pending={busy}>
            {t('certificates.saveTemplate')}
          </Button>
          <LinkButton href={certificatePaths.list(seasonId)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </div>
  );
}
