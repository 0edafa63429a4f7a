import '#app/i18n/sections/writing.ts';
import { BookCopy } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import { kitPaths } from '../paths.ts';

/** Keeps the kit as a template under a name. */
export function SaveTemplate({ kitId, headline }: { kitId: number; headline: string }) {
  const t = useT();
  return (
    <Confirm
      icon={BookCopy}
      variant="ghost"
      size="small"
      confirmVariant="primary"
      label={t('writing.saveTemplate')}
      question={t('writing.saveTemplateQuestion')}
      confirmLabel={t('common.save')}
      action={kitPaths.saveTemplate(kitId)}
      fields={
        <Field
          label={t('writing.templateName')}
          name="name"
          id="template-name"
          defaultValue={headline.slice(0, 80)}
          maxLength={80}
          required
        />
      }
    >
      {t('writing.saveTemplateText')}
    </Confirm>
  );
}
