import '#app/i18n/sections/gatherings.ts';
import { Form } from '@remix-run/react';
import { Eye, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReasonNot } from '#app/features/partners/reachability.ts';
import { pickedText } from '#app/i18n/picked-text.ts';
import { useT } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { OutsidePicks, PickButtons, useTicks } from '#app/ui/picks.tsx';
import type { InviteFilter } from '../invite-filter.ts';
import { gatheringPaths } from '../paths.ts';
import { InviteFilters } from './invite-filters.tsx';

type Person = {
  journalistId: number;
  name: string;
  outlet: string | null;
  channel: 'online' | 'print' | 'television' | 'radio' | 'photo' | 'news_agency' | null;
  regency: string | null;
};

export type InviteFormProps = {
  page: {
    id: number;
    /** Path and query of the page: the filter in force. */
    address: string;
    filter: InviteFilter;
    outlets: readonly { id: number; name: string }[];
    /** Seats; null without a limit. */
    capacity: number | null;
    /** Invitations that stand already. */
    invited: number;
    /** People that could be invited, of whom `included` are shown. */
    count: number;
    included: readonly Person[];
    excluded: readonly (Person & { reason: ReasonNot; byChat: boolean })[];
  };
  picks: { ticked: ReadonlySet<number>; outside: readonly number[] };
  /** Why the form came back. */
  error: string | null;
  /** Shown instead of the lists where nobody matches. */
  empty: ReactNode;
};

/** Filter, who can be invited, who cannot and why, and the bar: one form, so that looking around loses no tick. */
export function InviteForm({ page, picks, error, empty }: InviteFormProps) {
  const t = useT();
  const { form, count, recount, tickAll } = useTicks('journalist');
  const { included, excluded } = page;
  const outside = picks.outside.length;
  const already = excluded.filter(({ reason }) => reason === 'already_chosen');
  const refused = excluded
    .filter(({ reason }) => reason !== 'already_chosen')
    .sort((a, b) => Number(b.byChat) - Number(a.byChat));
  const some = included.length > 0 || outside > 0 || excluded.some(person => person.byChat);
  const picked = count === null ? null : count + outside;
  const over = picked && page.capacity !== null ? page.invited + picked - page.capacity : 0;
  const tick = (person: Person) => picks.ticked.has(person.journalistId);
  return (
    <Form ref={form} method="post" action={page.address} onChange={recount}>
      <InviteFilters address={page.address} filter={page.filter} outlets={page.outlets} />
      <OutsidePicks ids={picks.outside} />
      {page.count > included.length && (
        <Flash tone="warning">{t('gatherings.tooMany', { shown: included.length, count: page.count })}</Flash>
      )}
      {error && (
        <p role="alert" className="mb-2 font-medium text-error">
          {error}
        </p>
      )}
      {empty || (
        <>
          <div className="border-t border-base-300 pt-4 pb-2">
            <h2 className="text-lg font-semibold">{t('gatherings.who', { count: page.count })}</h2>
            {included.length > 0 && (
              <PickButtons
                tickAll={tickAll}
                outside={outside}
                labels={{ all: t('picks.all'), none: t('picks.none') }}
              />
            )}
          </div>
          {included.length === 0 && <p className="text-muted">{t('gatherings.nobodyReachable')}</p>}
          <ul className="border-t border-base-300 empty:hidden">
            {included.map(person => (
              <PersonLine key={person.journalistId} person={person} tick={tick(person)} />
            ))}
          </ul>
        </>
      )}
      {refused.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-lg font-semibold">{t('gatherings.whyNot', { count: refused.length })}</h2>
          <ul className="border-t border-base-300">
            {refused.map(person => (
              <PersonLine
                key={person.journalistId}
                person={person}
                tick={person.byChat ? tick(person) : undefined}
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
          <div className="max-w-96 flex-1 basis-52 self-center px-2 max-sm:basis-full">
            <p className="tabular font-medium empty:hidden" role="status">
              {pickedText(t, count, outside)}
            </p>
            {over > 0 && page.capacity !== null && (
              <p role="status" className="text-sm font-medium">
                {t('gatherings.overCapacity', {
                  invited: page.invited + (picked ?? 0),
                  capacity: page.capacity,
                })}
              </p>
            )}
            <p className="text-sm text-muted max-sm:hidden">{t('gatherings.holdText')}</p>
          </div>
          <LinkButton href={gatheringPaths.mailPreview(page.id)} icon={Eye} target="_blank" rel="noopener">
            {t('gatherings.previewMail')}
          </LinkButton>
          <Button variant="primary" icon={Send} name="what" value="invite">
            {picked === null ? t('gatherings.invitePicked') : t('gatherings.inviteCount', { count: picked })}
          </Button>
        </div>
      )}
    </Form>
  );
}

function PersonLine(props: { person: Person; tick?: boolean; reason?: ReasonNot; byChat?: boolean }) {
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
            // Written to by hand, one by one: no mail goes to them.
            data-by-hand={byChat || undefined}
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
