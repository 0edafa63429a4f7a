import '#app/i18n/sections/books.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';

export type ChosenArticlesProps = {
  count: number;
  /** Most that a book holds. */
  most: number;
  titles: readonly { id: number; title: string; outlet: string }[];
};

/** What was chosen: how much, its newest titles, and why it will not do where it will not. */
export function ChosenArticles({ count, most, titles }: ChosenArticlesProps) {
  const { t, format } = useI18n();
  if (count === 0)
    return (
      <Section title={t('books.chosen', { count })}>
        <p>{t('books.nothingChosen')}</p>
      </Section>
    );
  return (
    <Section title={t('books.chosen', { count })}>
      {count > most && (
        <p role="alert" className="mb-3 rounded-md bg-amber-wash px-4 py-3">
          {t('books.tooMany', { most: format.number(most), chosen: format.number(count) })}
        </p>
      )}
      <ul>
        {titles.map(({ id, title, outlet }) => (
          <li key={id} className="border-b border-base-200 py-1.5">
            <Link href={coveragePaths.show(id)} className="hover:text-primary wrap-anywhere">
              {title}
            </Link>
            <span className="block text-sm text-muted">{outlet}</span>
          </li>
        ))}
      </ul>
      {count > titles.length && (
        <p className="mt-1.5 text-sm text-muted">{t('books.andMore', { count: count - titles.length })}</p>
      )}
    </Section>
  );
}
