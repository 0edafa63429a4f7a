import '#app/i18n/sections/books.ts';
import type { ArticleFilter } from '#app/features/coverage/filter.ts';
import { toneChoices } from '#app/features/coverage/ui/filter-facts.ts';
import { useT } from '#app/i18n/react.tsx';
import { AddressFields } from '#app/ui/address-fields.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { bookPaths } from '../paths.ts';

type Named = { id: number; name: string };

export type AddFilterProps = {
  bookId: number;
  filter: ArticleFilter;
  filtered: boolean;
  topics: readonly Named[];
  outlets: readonly Named[];
};

/** What narrows the articles that may go into a book: words, days, outlet, topic, tone. Stands in the address. */
export function AddFilter({ bookId, filter, filtered, topics, outlets }: AddFilterProps) {
  const t = useT();
  const select = (
    name: string,
    label: string,
    value: string | number | undefined,
    options: { value: string; label: string }[],
  ) => (
    <Field
      type="select"
      name={name}
      label={label}
      key={`${name} ${value}`}
      defaultValue={value ?? ''}
      options={[{ value: '', label: t('common.all') }, ...options]}
    />
  );
  const choices = (list: readonly Named[]) =>
    list.map(({ id, name }) => ({ value: String(id), label: name }));
  const day = (name: string, label: string, value: string | undefined) => (
    <Field type="date" name={name} label={label} key={`${name} ${value}`} defaultValue={value ?? ''} />
  );
  return (
    <form
      method="get"
      action={bookPaths.add(bookId)}
      className="mb-6 grid grid-cols-2 items-end gap-3 lg:grid-cols-6"
    >
      <Field
        className="col-span-2 lg:col-span-3"
        label={t('books.search')}
        type="search"
        name="q"
        key={filter.search}
        defaultValue={filter.search ?? ''}
      />
      <AddressFields>
        {select('media', t('coverage.filterOutlet'), filter.outletId, choices(outlets))}
        {select('topik', t('coverage.filterTopic'), filter.topicId, choices(topics))}
        {select('nada', t('coverage.filterTone'), filter.headlineTone, toneChoices(t))}
        {day('dari', t('books.from'), filter.fromOn)}
        {day('sampai', t('books.to'), filter.toOn)}
      </AddressFields>
      <div className="col-span-2 flex gap-2">
        <Button>{t('books.find')}</Button>
        {filtered && (
          <LinkButton href={bookPaths.add(bookId)} variant="ghost">
            {t('common.clearFilters')}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
