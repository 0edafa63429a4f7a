import '#app/i18n/sections/exports.ts';
import { Download } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { buttonClass } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Section } from '#app/ui/section.tsx';
import { exportPaths } from '../paths.ts';

/** All data in one file, for the admin. */
export function EverythingExport() {
  const t = useT();
  return (
    <Section title={t('exports.everythingTitle')} className="mt-8">
      <p className="mb-3 max-w-prose text-muted">{t('exports.everythingText')}</p>
      <a href={exportPaths.everything} download className={buttonClass()}>
        <Icon of={Download} />
        {t('exports.everything')}
      </a>
    </Section>
  );
}
