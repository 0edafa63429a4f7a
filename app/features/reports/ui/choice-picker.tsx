import '#app/i18n/sections/books.ts';
import type { ArticleFilter } from '#app/features/coverage/filter.ts';
import { filterFacts } from '#app/features/coverage/ui/filter-facts.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { AddressFields } from '#app/ui/address-fields.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Chips } from '#app/ui/filters.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { Section } from '#app/ui/section.tsx';
import { bookPaths } from '../paths.ts';

export type ChoicePickerProps = {
  filter: ArticleFilter;
  /** The filters that the form has no field for: they stay until somebody takes them away. */
  others: readonly [name: string, value: string][];
  /** The whole choice as a query. */
  selection: string;
  outlets: readonly { id: number; name: string }[];
  journalists: readonly { id: number; name: string }[];
  topics: readonly { id: number; name: string }[];
  seasons: readonly { id: number; name: string; startsOn: string; endsOn: string }[];
  views: readonly { id: number; name: string; query: string }[];
};

/** What a book is made of: a period, a topic, words, a season, a saved view. The choice stands in the address. */
export function ChoicePicker(props: ChoicePickerProps) {
  const { filter, others, selection, topics, seasons, views } = props;
  const { t, format } = useI18n();
  const names = new Set(others.map(([name]) => name));
  const address = `${bookPaths.new}?${selection}`;
  const chips = filterFacts({ t, format }, filter, props).flatMap(([name, label]) =>
    label && names.has(name)
      ? [
          {
            label,
            removeHref: withParams(
              address,
              name === 'pesan' ? { siaran: null, pesan: null } : { [name]: null },
            ),
          },
        ]
      : [],
  );
  const season = (entry: ChoicePickerProps['seasons'][number]) => ({
    href: `${bookPaths.new}?${new URLSearchParams({ dari: entry.startsOn, sampai: entry.endsOn })}`,
    label: entry.name,
    note: `${format.date(entry.startsOn)} – ${format.date(entry.endsOn)}`,
  });
  const view = ({ name, query }: ChoicePickerProps['views'][number]) => ({
    href: bookPaths.newOf(`?${query}`),
    label: name,
  });
  return (
    <Section title={t('books.choose')}>
      <form method="get" action={bookPaths.new} className="flex max-w-md flex-col gap-3">
        <AddressFields>
          <div className="grid grid-cols-2 gap-3">
            <Field label={t('books.from')} type="date" name="dari" defaultValue={filter.fromOn ?? ''} />
            <Field label={t('books.to')} type="date" name="sampai" defaultValue={filter.toOn ?? ''} />
          </div>
          <Field
            label={t('books.topic')}
            type="select"
            name="topik"
            defaultValue={filter.topicId ?? ''}
            options={[
              { value: '', label: t('books.anyTopic') },
              ...topics.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
          />
        </AddressFields>
        <Field label={t('books.search')} type="search" name="q" defaultValue={filter.search ?? ''} />
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {chips.length > 0 && (
          <div>
            <p className="text-sm">{t('books.alsoFiltered')}</p>
            <Chips chips={chips} removeLabel={({ label }) => t('coverage.removeFilter', { label })} />
          </div>
        )}
        <div>
          <Button>{t('books.showChoice')}</Button>
        </div>
      </form>
      <Ways title={t('books.seasons')} ways={seasons.map(season)} />
      <Ways title={t('books.views')} ways={views.map(view)} />
      <p className="mt-4 text-sm text-muted">{t('books.chooseHint')}</p>
    </Section>
  );
}

/** The choice was ticked in the list of articles: it stands as it is, or one starts anew. */
export function PickedChoice() {
  const { t } = useI18n();
  return (
    <Section title={t('books.choose')}>
      <p>{t('books.picked')}</p>
      <p className="mt-2">
        <Link href={bookPaths.new} className="link inline-flex min-h-6 items-center">
          {t('books.chooseAnew')}
        </Link>
      </p>
    </Section>
  );
}

function Ways({ title, ways }: { title: string; ways: { href: string; label: string; note?: string }[] }) {
  if (ways.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1">
        {ways.map(({ href, label, note }) => (
          <li key={href}>
            <Link href={href} className="link inline-flex min-h-6 items-center">
              {label}
            </Link>
            {note && <span className="ms-2 text-sm text-muted">{note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
