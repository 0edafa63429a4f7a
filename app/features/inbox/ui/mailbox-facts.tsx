import '#app/i18n/sections/received.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Flash } from '#app/ui/flash.tsx';
import type { MailboxState } from '../state.server.ts';
import type { MailboxProblem } from '../terms.ts';

/** Problems that another setting may cure. */
const ofSettings: readonly MailboxProblem[] = ['sign-in', 'no-folder', 'host-not-found'];

/** Which mailbox is read, when it last was, and what is wrong with it. */
export function MailboxFacts(props: {
  state: MailboxState;
  now: string;
  /** Who may change the server's settings is told their names. */
  mayConfigure: boolean;
}) {
  const { state, now, mayConfigure } = props;
  const { t, format } = useI18n();
  const when = (at: string | null) => (at ? format.instant(at) : t('received.never'));
  const { problem, failures, readAt, nextReadAt } = state;
  return (
    <div className="mb-6 max-w-2xl">
      {!state.vouched && (
        <Flash tone="warning">
          {t('received.noAuthserv')} {t(mayConfigure ? 'received.authservOf' : 'received.askAdmin')}
        </Flash>
      )}
      <DefinitionList
        items={[
          {
            term: t('received.address'),
            children: <span className="break-all">{state.address ?? state.name}</span>,
          },
          {
            term: t('received.state'),
            children: (
              <>
                <Badge tone={problem ? 'error' : readAt ? 'accent' : 'quiet'}>
                  {problem
                    ? t('received.failures', { count: failures })
                    : t(readAt ? 'received.fine' : 'received.waiting')}
                </Badge>
                {problem && (
                  <p className="mt-1">
                    {t(`received.problems.${problem}`)}{' '}
                    {ofSettings.includes(problem) &&
                      t(mayConfigure ? 'received.settingOf' : 'received.askAdmin')}
                  </p>
                )}
              </>
            ),
          },
          { term: t('received.lastRead'), children: when(readAt) },
          { term: t('received.lastOk'), children: problem ? when(state.okAt) : null },
          {
            term: t('received.next'),
            children: !nextReadAt || nextReadAt <= now ? t('received.soon') : format.instant(nextReadAt),
          },
        ]}
      />
    </div>
  );
}
