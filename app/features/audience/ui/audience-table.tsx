import '#app/i18n/sections/audience.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { MailAddress } from '#app/ui/mail-address.tsx';
import type { FrozenReason } from '../plan.ts';

export type AudiencePerson = {
  journalistId: number;
  name: string;
  outlet: string | null;
  email: string | null;
};

/** Those who can be written to, each with a tick that can be taken off. */
export function IncludedTable(props: {
  people: readonly (AudiencePerson & { crowded: boolean })[];
  ticked: ReadonlySet<number>;
  /** Where the mail is shown as one of them gets it; nothing leads there without it. */
  previewOf?: (journalistId: number) => string;
}) {
  const { people, ticked, previewOf } = props;
  const t = useT();
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption className="sr-only">{t('audience.included')}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-8">
              <span className="sr-only">{t('audience.pick')}</span>
            </th>
            <th scope="col">{t('audience.journalist')}</th>
            <th scope="col">{t('audience.outlet')}</th>
            <th scope="col">{t('audience.address')}</th>
            {previewOf && (
              <th scope="col">
                <span className="sr-only">{t('audience.preview')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr
              key={person.journalistId}
              className="bg-transparent! hover:bg-base-200! has-[input:not(:checked)]:text-muted"
            >
              <td className="pick w-8">
                <label className="above inline-flex size-6 items-center">
                  <input
                    type="checkbox"
                    name="journalistId"
                    value={person.journalistId}
                    defaultChecked={ticked.has(person.journalistId)}
                    aria-label={t('audience.pickOne', { name: person.name })}
                    className="checkbox tick"
                  />
                </label>
              </td>
              <td className="primary">
                <span className="font-medium">{person.name}</span>{' '}
                {person.crowded && (
                  <span title={t('audience.crowdedHint')}>
                    <Badge tone="warning">{t('audience.crowded')}</Badge>
                  </span>
                )}
              </td>
              <td>{person.outlet}</td>
              <td>{person.email && <MailAddress address={person.email} />}</td>
              {previewOf && (
                <td>
                  <a
                    href={previewOf(person.journalistId)}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t('audience.previewAs', { name: person.name })}
                    className="link above inline-flex min-h-11 items-center text-sm sm:min-h-6"
                  >
                    {t('audience.preview')}
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Those who are not written to, and why. */
export function ExcludedTable({
  people,
}: {
  people: readonly (Omit<AudiencePerson, 'outlet'> & { outlet?: string | null; reason: FrozenReason })[];
}) {
  const t = useT();
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption className="sr-only">{t('audience.excluded')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('audience.journalist')}</th>
            <th scope="col">{t('audience.why')}</th>
            <th scope="col">{t('audience.address')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr key={person.journalistId}>
              <td className="primary">
                <span className="font-medium">{person.name}</span>{' '}
                <span className="text-muted">{person.outlet}</span>
              </td>
              <td>{t(`audience.reasons.${person.reason}`)}</td>
              <td>{person.email && <MailAddress address={person.email} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
