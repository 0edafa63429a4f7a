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

export type Tree = { [name: string]: string | Tree };

/** Every message by its dotted key. */
function flatten(tree: Tree, prefix = '', flat = new Map<string, string>()): Map<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + name, value);
    else flatten(value, `${prefix}${name}.`, flat);
  }
  return flat;
}

/** What came after the translator was made: the messages of sections, with the first page that shows them. */
const arrived = new Map<string, string>();

/** Adds the messages of one section for every translator of this page. */
export function addSection(name: string, messages: Tree): void {
  flatten(messages, `${name}.`, arrived);
}

/**
 * A translator over one language's messages; `{{name}}` is replaced, `count` picks `_one` or `_other` by the language's
 * rules and is written as the language writes numbers. A key that arrived as data and is unknown is shown as it is; a value nobody gave is left out.
 */
export function createTranslator(locale: Locale, messages: Partial<Messages>): Translate {
  const texts = flatten(messages as Tree);
  const find = (key: string) => texts.get(key) ?? arrived.get(key);
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const variant = (key: string, { count }: Values) =>
    count === undefined ? undefined : find(`${key}_${plural.select(Number(count))}`);
  const shown = (name: string, value: string | number) =>
    name === 'count' && typeof value === 'number' ? numbers.format(value) : String(value);
  return (key, values) => {
    if (!values) return find(key) ?? key;
    const text = variant(key, values) ?? find(key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      Object.hasOwn(values, name) ? shown(name, values[name]!) : '',
    );
  };
}

/** Whether a text is one of the two languages' codes. */
export function isLocale(text: unknown): text is Locale {
  return locales.includes(text as Locale);
}
