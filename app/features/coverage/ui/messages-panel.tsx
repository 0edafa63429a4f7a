import '#app/i18n/sections/understanding.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { messageDays } from '../message-window.ts';
import { coveragePaths } from '../paths.ts';
import type { ShownMessage } from '../understanding-view.server.ts';
import type { ArticleView } from './article-facts.tsx';

/** Key messages of recent releases that the article comes near to, with the sentence; people have the last word. */
export function MessagesPanel({ view, mayWrite }: { view: ArticleView; mayWrite: boolean }) {
  const { t } = useI18n();
  const { messages } = view.understanding;
  return (
    <Section title={t('understanding.messages')}>
      <p className="mb-2 text-sm text-muted">
        {messages.length > 0
          ? t('understanding.messagesIntro', { days: messageDays })
          : t('understanding.noMessages')}
      </p>
      {messages.length > 0 && (
        <ul className="border-t border-base-300">
          {messages.map(message => (
            <MessageEntry
              key={`${message.kitId} ${message.key}`}
              articleId={view.id}
              message={message}
              mayWrite={mayWrite}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function stateOf({ verdict, carried }: ShownMessage) {
  if (verdict === 'confirmed') return { tone: 'accent', key: 'understanding.messageConfirmed' } as const;
  if (verdict === 'rejected') return { tone: 'quiet', key: 'understanding.messageRejected' } as const;
  return carried
    ? ({ tone: 'accent', key: 'understanding.carried' } as const)
    : ({ tone: 'quiet', key: 'understanding.notCarried' } as const);
}

function MessageEntry(props: { articleId: number; message: ShownMessage; mayWrite: boolean }) {
  const { t, format } = useI18n();
  const { articleId, message, mayWrite } = props;
  const state = stateOf(message);
  return (
    <li className="border-b border-base-300 py-3">
      <p className="font-medium">{message.message}</p>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Badge tone={state.tone}>{t(state.key)}</Badge>
        {message.share > 0 && t('understanding.messageShare', { share: format.percent(message.share) })}
      </p>
      {message.sentence && (
        <blockquote className="my-1 border-s-2 border-base-300 ps-3 text-sm">
          {message.sentence.length > 320 ? `${message.sentence.slice(0, 320)}…` : message.sentence}
          {message.carried && (
            <a href={`#${message.anchor}`} className="link ms-2 inline-flex min-h-6 items-center">
              {t('understanding.seeInText')}
            </a>
          )}
        </blockquote>
      )}
      <p className="text-sm text-muted">
        {t('understanding.fromRelease')}{' '}
        <Link href={kitPaths.show(message.kitId)} className="link">
          {message.headline}
        </Link>
      </p>
      {mayWrite && (
        <form method="post" action={coveragePaths.message(articleId)} className="mt-1 flex flex-wrap gap-1">
          <input type="hidden" name="kitId" value={message.kitId} />
          <input type="hidden" name="key" value={message.key} />
          {message.verdict === null ? (
            <>
              <Button size="small" variant="ghost" name="verdict" value="confirmed">
                {t('understanding.confirmMessage')}
              </Button>
              <Button size="small" variant="ghost" name="verdict" value="rejected">
                {t('understanding.rejectMessage')}
              </Button>
            </>
          ) : (
            <Button size="small" variant="ghost">
              {t('understanding.resetMessage')}
            </Button>
          )}
        </form>
      )}
    </li>
  );
}
