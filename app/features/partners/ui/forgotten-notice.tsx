import '#app/i18n/sections/forgetting.ts';
import { useI18n } from '#app/i18n/react.tsx';

/** Says on the page of a record that its person was forgotten. */
export function ForgottenNotice({ at, zone }: { at: string; zone: string }) {
  const { t, format } = useI18n();
  return (
    <p className="mb-6 max-w-3xl rounded-md border border-base-300 px-4 py-3">
      {t('forgetting.notice', { date: format.day(at, zone) })}
    </p>
  );
}
