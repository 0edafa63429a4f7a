import '#app/i18n/sections/preferences.ts';
import { useT } from '#app/i18n/react.tsx';

/** The way from a page of its own back to a journalist's choices. */
export function BackToPreferences({ href }: { href: string }) {
  const t = useT();
  return (
    <p className="mt-8">
      <a href={href} className="link inline-flex min-h-6 items-center">
        {t('preferences.back')}
      </a>
    </p>
  );
}
