import '#app/i18n/sections/sending.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import type { KitChat } from '../chat.server.ts';
import { mailingPaths } from '../paths.ts';

type ChatListProps = {
  chats: readonly KitChat[];
  mailing: { id: number; kitId: number };
  zone: string;
  maySend: boolean;
};

/** Those without a mail address: a link that opens WhatsApp with the text written, and a note once it was sent. */
export function ChatList({ chats, mailing, zone, maySend }: ChatListProps) {
  const { t, format } = useI18n();
  return (
    <ul className="border-t border-base-300">
      {chats.map(({ journalistId, name, href, sentAt }) => (
        <li
          key={journalistId}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-base-300 py-2"
        >
          <span className="font-medium">{name}</span>
          {sentAt ? (
            <span className="text-sm text-muted">
              {t('sending.chatSentAt', { at: format.instant(sentAt, zone) })}
            </span>
          ) : (
            maySend && (
              <span className="flex flex-wrap gap-2">
                <LinkButton href={href} size="small" target="_blank" rel="noopener">
                  {t('sending.chatOpen')}
                </LinkButton>
                <form method="post" action={mailingPaths.chatSent(mailing.kitId, mailing.id, journalistId)}>
                  <Button size="small" aria-label={t('sending.chatMarkOf', { name })}>
                    {t('sending.chatMark')}
                  </Button>
                </form>
              </span>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
