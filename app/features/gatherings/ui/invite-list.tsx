import { Form } from '@remix-run/react';
import { Send } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';

type Person = {
  journalistId: number;
  name: string;
  outlet: string | null;
  channel: 'online' | 'print' | 'television' | 'radio' | 'photo' | 'news_agency' | null;
  regency: string | null;
};

type Reason =
  | 'do_not_contact'
  | 'already_chosen'
  | 'no_address'
  | 'no_basis'
  | 'unsubscribed'
  | 'hard_bounce'
  | 'complaint'
  | 'duplicate_address';

export type InviteListProps = {
  included: readonly Person[];
  excluded: readonly (Person & { reason: Reason; byChat: boolean })[];
  /** All are ticked, or none. */
  ticked: boolean;
  tickHref: string;
  address: string;
  /** Why the form came back. */
  error: string | null;
};

/** Who can be invited, with ticks; who cannot and why; and the button. */
export function InviteList({ included, excluded, ticked, tickHref, address, error }: InviteListProps) {
  const t = useT();
  const already = excluded.filter(({ reason }) => reason === 'already_chosen');
  const refused = excluded
    .filter(({ reason }) => reason !== 'already_chosen')
    .sort((a, b) => Number(b.byChat) - Number(a.byChat));
  const some = included.length > 0 || excluded.some(person => person.byChat);
  return (
    <Form method="post" action={address} key={`${address}${ticked}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-base-300 pt-4 pb-2">
        <h2 className="text-lg font-semibold">{t('gatherings.who', { count: included.length })}</h2>
        {included.length > 0 && (
          <Link href={tickHref} className="link inline-flex min-h-6 items-center text-sm">
            {t(ticked ? 'gatherings.pickNone' : 'gatherings.pickAll')}
          </Link>
        )}
      </div>
      {error && (
        <p role="alert" className="mb-2 font-medium text-error">
          {error}
        </p>
      )}
      {included.length === 0 && <p className="text-muted">{t('gatherings.nobodyReachable')}</p>}
      <ul className="border-t border-base-300 empty:hidden">
        {included.map(person => (
          <PersonLine key={person.journalistId} person={person} tick={ticked} />
        ))}
      </ul>
      {refused.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-lg font-semibold">{t('gatherings.whyNot', { count: refused.length })}</h2>
          <ul className="border-t border-base-300">
            {refused.map(person => (
              <PersonLine
                key={person.journalistId}
                person={person}
                tick={person.byChat ? false : undefined}
                reason={person.reason}
                byChat={person.byChat}
              />
            ))}
          </ul>
        </section>
      )}
      {already.length > 0 && (
        <details className="mt-8">
          <summary className="link inline-flex min-h-6 cursor-pointer items-center">
            {t('gatherings.alreadyInvited', { count: already.length })}
          </summary>
          <ul className="mt-2 border-t border-base-300">
            {already.map(person => (
              <PersonLine key={person.journalistId} person={person} />
            ))}
          </ul>
        </details>
      )}
      {some && (
        <div className="bulk-bar">
          <p className="max-w-96 self-center px-2 text-sm text-muted">{t('gatherings.holdText')}</p>
          <Button variant="primary" icon={Send}>
            {t('gatherings.invitePicked')}
          </Button>
        </div>
      )}
    </Form>
  );
}

function PersonLine(props: { person: Person; tick?: boolean; reason?: Reason; byChat?: boolean }) {
  const { person, tick, reason, byChat } = props;
  const t = useT();
  const place = regencies.find(regency => regency.key === person.regency)?.name;
  const id = `person-${person.journalistId}`;
  const about = [person.outlet, person.channel && t(`partners.channels.${person.channel}`), place];
  const body = (
    <>
      <span className="inline-flex size-6 shrink-0 items-center">
        {tick !== undefined && (
          <input
            type="checkbox"
            id={id}
            name="journalist"
            value={person.journalistId}
            defaultChecked={tick}
            className="checkbox tick"
          />
        )}
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{person.name}</span>
        <span className="text-sm text-muted">{about.filter(Boolean).join(' · ')}</span>
        {byChat && <span className="block w-full text-sm">{t('gatherings.byChat')}</span>}
      </span>
      {reason && (
        <Badge tone={reason === 'do_not_contact' ? 'error' : 'quiet'}>
          {t(`gatherings.reasons.${reason}`)}
        </Badge>
      )}
    </>
  );
  const className = 'flex min-h-10 items-center gap-2 px-1 py-1.5 max-sm:min-h-11';
  return (
    <li className="border-b border-base-300">
      {tick === undefined ? (
        <div className={className}>{body}</div>
      ) : (
        <label htmlFor={id} className={`${className} cursor-pointer hover:bg-base-200`}>
          {body}
        </label>
      )}
    </li>
  );
}
