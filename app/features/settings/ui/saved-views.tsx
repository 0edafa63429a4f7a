import { Bookmark, Pencil, Users } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { keptQuery, type ShownView, type ViewList, viewPaths } from '../views.ts';

/** As many stand above a list at once, one's own first; the rest opens below them. */
const mostAbove = 40;

/** The kept filters of a list as chips above it, and the way to keep the one on show. */
export function SavedViews(props: { list: ViewList; address: string; views: readonly ShownView[] }) {
  const t = useT();
  const current = keptQuery(props.address.split('?')[1] ?? '');
  const known = props.views.some(view => view.query === current);
  const others = props.views.slice(mostAbove);
  if (props.views.length === 0 && current === '') return null;
  return (
    <nav aria-label={t('views.label')} className="mb-3">
      <ul className="flex flex-wrap items-center gap-1.5">
        {props.views.slice(0, mostAbove).map(view => (
          <ViewChip key={view.id} list={props.list} view={view} current={current} />
        ))}
        {current !== '' && !known && (
          <li>
            <Link
              href={viewPaths.new(props.list, current)}
              className="link inline-flex min-h-6 items-center px-1 text-sm"
            >
              {t('views.save')}
            </Link>
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <details className="mt-1.5" open={others.some(view => view.query === current)}>
          <summary className="link inline-flex min-h-6 cursor-pointer items-center px-1 text-sm">
            {t('views.others', { count: others.length })}
          </summary>
          <ul className="mt-1.5 flex flex-wrap items-center gap-1.5">
            {others.map(view => (
              <ViewChip key={view.id} list={props.list} view={view} current={current} />
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

function ViewChip({ list, view, current }: { list: ViewList; view: ShownView; current: string }) {
  const t = useT();
  return (
    <li className={view.mine ? 'chip' : 'chip pe-2'}>
      <Link
        href={viewPaths.list(list, view.query)}
        aria-current={view.query === current ? 'page' : undefined}
        title={view.mine ? undefined : t('views.by', { name: view.owner })}
        className="inline-flex min-h-6 items-center gap-1 hover:text-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary"
      >
        <Icon of={view.shared ? Users : Bookmark} size={12} />
        {view.name}
      </Link>
      {view.mine && (
        <Link
          href={viewPaths.edit(view.id)}
          aria-label={t('views.edit', { name: view.name })}
          className="inline-flex size-6 items-center justify-center rounded-sm hover:bg-base-300"
        >
          <Icon of={Pencil} size={12} />
        </Link>
      )}
    </li>
  );
}
