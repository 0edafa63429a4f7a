import { addSection, isLocale, type Locale, type Tree } from '../translate.ts';

/**
 * Brings the messages of one section in the page's language, before the first page that shows them: a module of the page
 * awaits this as it is loaded, and no page is drawn before its modules are. The server has every message.
 */
export async function loadSection(
  name: string,
  languages: Record<Locale, () => Promise<Tree>>,
): Promise<void> {
  if (typeof document === 'undefined') return;
  const { lang } = document.documentElement;
  addSection(name, await languages[isLocale(lang) ? lang : 'id']());
}
