import { createContext, type ReactNode, useContext } from 'react';
import { readMessageData } from '#app/lib/message-data.ts';
import { type Format, formats } from './format.ts';
import type { Locale, MessageKey, Translate, Values } from './translate.ts';

export type I18n = { locale: Locale; t: Translate; format: Format };
const I18nContext = createContext<I18n | undefined>(undefined);

/** Gives the tree one language and its formats. */
export function I18nProvider(props: { locale: Locale; t: Translate; children: ReactNode }) {
  const value = { locale: props.locale, t: props.t, format: formats[props.locale] };
  return <I18nContext.Provider value={value}>{props.children}</I18nContext.Provider>;
}

/** The language of the page: `t` for messages, `format` for numbers and dates. */
export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useI18n outside of I18nProvider');
  return value;
}

/** The translator alone. */
export function useT(): Translate {
  return useI18n().t;
}

/**
 * Translates keys that arrive as data (field errors, flash), with the values some carry (`messageWith`); an unknown key
 * is shown as it is.
 */
export function useErrors(): (keys: string[] | undefined) => string[] | undefined {
  const { t, format } = useI18n();
  const inWords = (values: Values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' && name !== 'count' ? format.exact(value) : value,
      ]),
    );
  return keys =>
    keys?.map(text => {
      const { key, values } = readMessageData(text);
      return t(key as MessageKey, values && inWords(values));
    });
}
