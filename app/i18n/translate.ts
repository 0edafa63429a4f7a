import { createInstance } from 'i18next';
import type { Messages } from './id/messages.ts';

const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

type Leaf<K extends string> = K extends `${infer Base}_other` ? Base : K extends `${string}_one` ? never : K;
type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Leaf<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** Every message of the product, as a dotted key. A key that does not exist fails the type check. */
export type MessageKey = Leaves<Messages>;
export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** A translator over one language's messages; `{{name}}` is replaced, `count` picks `_one` or `_other`. */
export function createTranslator(locale: Locale, messages: Messages): Translate {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    resources: { [locale]: { translation: messages } },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  // Most messages take no values: a page asks for hundreds of them, so their texts are looked up once.
  const plain = new Map<MessageKey, string>();
  return (key, values) => {
    if (values) return instance.t(key, values);
    let text = plain.get(key);
    if (text === undefined) {
      text = instance.t(key);
      plain.set(key, text);
    }
    return text;
  };
}

/** Whether a text is one of the two languages' codes. */
export function isLocale(text: unknown): text is Locale {
  return locales.includes(text as Locale);
}
