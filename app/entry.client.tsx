import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createTranslator, isLocale } from './i18n/translate.ts';
import { TranslatorContext } from './web/translator.tsx';

const languages = {
  id: () => import('./i18n/id/core.ts'),
  en: () => import('./i18n/en/core.ts'),
};

async function start(): Promise<void> {
  const lang = document.documentElement.lang;
  const locale = isLocale(lang) ? lang : 'id';
  const { core } = await languages[locale]();
  const t = createTranslator(locale, core);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <TranslatorContext.Provider value={() => t}>
          <RemixBrowser />
        </TranslatorContext.Provider>
      </StrictMode>,
    );
  });
}

void start();
