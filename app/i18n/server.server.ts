import { messages as en } from './en/messages.ts';
import { messages as id } from './id/messages.ts';
import { createTranslator, type Locale, type Translate } from './translate.ts';

const translators: Record<Locale, Translate> = {
  id: createTranslator('id', id),
  en: createTranslator('en', en),
};

/** The translator of a language on the server, where both are loaded. */
export function translator(locale: Locale): Translate {
  return translators[locale];
}
