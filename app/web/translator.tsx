import { createContext, useContext } from 'react';
import type { Locale, Translate } from '#app/i18n/translate.ts';

/**
 * Where the page's translator comes from: the server has both languages, the browser loads one before it hydrates.
 * Changing the language loads the page anew.
 */
export const TranslatorContext = createContext<((locale: Locale) => Translate) | undefined>(undefined);

export function useTranslatorOf(locale: Locale): Translate {
  const find = useContext(TranslatorContext);
  if (!find) throw new Error('no translator');
  return find(locale);
}
