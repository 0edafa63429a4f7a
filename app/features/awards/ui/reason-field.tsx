import { useT } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';

/** The reason that a small form asks for. */
export function ReasonField() {
  const t = useT();
  return (
    <Field
      label={t('common.reason')}
      hint={t('common.reasonInMinutes')}
      name="reason"
      type="textarea"
      rows={2}
      maxLength={500}
      required
    />
  );
}
