import '#app/i18n/sections/logging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Mark } from '#app/ui/logo.tsx';
import { PublicPage } from '#app/ui/public-page.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard } from '#app/web/guard.server.ts';
import { acceptedFiles } from '../logging/evidence-kinds.ts';
import { coveragePaths } from '../paths.ts';

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

/** The page that the service worker keeps for times without a network; it holds nothing of the office. */
export const loader = guard({ public: true, limit: 'public-page' }, ({ t }) => ({
  pageTitle: t('logging.offlineTitle'),
}));

export default function OfflinePage() {
  const { t, locale } = useI18n();
  const problems = ['offline', 'session', 'refused', 'server'] as const;
  const words = {
    locale,
    remove: t('logging.queueRemove'),
    kept: t('logging.offlineKept'),
    unable: t('logging.offlineUnable'),
    tooLarge: t('logging.fileTooLarge'),
    problems: Object.fromEntries(problems.map(problem => [problem, t(`logging.queueProblems.${problem}`)])),
  };
  return (
    <PublicPage
      brand={{ name: t('common.product'), href: coveragePaths.log, logo: <Mark size={22} /> }}
      labels={{ skip: t('common.skipToContent'), madeWith: t('common.product') }}
    >
      <h1 className="text-xl font-semibold">{t('logging.offlineTitle')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('logging.offlineIntro')}</p>
      <form id="luring" data-words={JSON.stringify(words)} className="mb-8 flex flex-col gap-4">
        <Field label={t('logging.offlineText')} type="textarea" rows={6} name="text" />
        <Field label={t('logging.file')} type="file" name="file" multiple accept={acceptedFiles} />
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary">{t('logging.offlineKeep')}</Button>
          <a href={coveragePaths.log} className="link">
            {t('logging.offlineBack')}
          </a>
        </div>
        <p id="kabar" role="status" className="text-sm" />
      </form>
      <Section title={t('logging.queueTitle')}>
        <p id="kosong" className="text-muted">
          {t('logging.offlineEmpty')}
        </p>
        <ul id="antrean" />
        <Button id="kirim" type="button" size="small" className="mt-3" hidden>
          {t('logging.queueSend')}
        </Button>
      </Section>
      <script type="module" src="/luring.js" />
    </PublicPage>
  );
}
