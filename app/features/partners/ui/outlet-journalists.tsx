import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { listOutletJournalists } from '../journalists.queries.server.ts';
import { journalistPaths } from '../paths.ts';
import { Span } from './dates.tsx';

type Person = Awaited<ReturnType<typeof listOutletJournalists>>[number];

function People({ people }: { people: readonly Person[] }) {
  const t = useT();
  return (
    <ul>
      {people.map(person => (
        <li
          key={person.id}
          className="flex flex-wrap items-baseline gap-x-3 border-b border-base-300 py-2 last:border-0"
        >
          <Link href={journalistPaths.show(person.journalistId)} className="link font-medium">
            {person.name}
          </Link>
          <span className="text-muted">{person.role || (person.fromOn ? '' : t('partners.fromByline'))}</span>
          <span className="tabular ms-auto text-sm text-muted">
            <Span {...person} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who writes for an outlet, then who did; `today` is YYYY-MM-DD. */
export function OutletJournalists({ people, today }: { people: readonly Person[]; today: string }) {
  const t = useT();
  const present = people.filter(person => !person.toOn || person.toOn >= today);
  const former = people.filter(person => !present.includes(person));
  if (people.length === 0) return <p className="text-muted">{t('partners.noJournalistsOfOutlet')}</p>;
  return (
    <>
      <People people={present} />
      {former.length > 0 && (
        <>
          <h3 className="mt-4 text-sm font-medium text-muted">{t('partners.formerly')}</h3>
          <People people={former} />
        </>
      )}
    </>
  );
}
