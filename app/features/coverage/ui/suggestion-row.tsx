import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/inbox.ts';
import { Check, ExternalLink, GitMerge, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, buttonClass, LinkButton } from '#app/ui/button.tsx';
import { Highlight } from '#app/ui/highlight.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Menu, menuItemClass } from '#app/ui/menu.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import { coveragePaths } from '../paths.ts';
import type { SuggestionLeader, SuggestionRow } from '../suggestions/queries.server.ts';
import { markedWords } from '../suggestions/rules.ts';

export type Age = (at: string) => string;

export const dismissalReasons = ['topic', 'region', 'health', 'advert', 'double'] as const;

/** A text with the words that a rule matched marked in it. */
function Matched({ text, row, className }: { text: string; row: SuggestionRow; className?: string }) {
  const { t } = useI18n();
  const ranges = markedWords(text, row.matches).map(range => ({
    ...range,
    kind: 'topic' as const,
    label: t('inbox.markTopic'),
  }));
  return <Highlight text={text} ranges={ranges} className={className} />;
}

function Facts({ row, age }: { row: SuggestionRow; age: Age }) {
  const { t } = useI18n();
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
      <span className="font-medium text-base-content">{row.outletName}</span>
      <time dateTime={row.publishedAt} className="tabular">
        {age(row.publishedAt)}
      </time>
      {row.topics.length > 0 && <span>{row.topics.slice(0, 3).join(', ')}</span>}
      {row.pageState === 'waiting' && <span>{t('inbox.pageWaiting')}</span>}
      {row.pageState === 'unread' && <span>{t('inbox.pageUnread')}</span>}
      {row.assignedTo && <Badge tone="accent">{t('inbox.assignedTo', { name: row.assignedTo })}</Badge>}
    </p>
  );
}

/** Opened by its key, the menu takes the focus, so that a reason is one more key away. */
function focusFirstReason(event: MouseEvent<HTMLElement>) {
  const menu = event.currentTarget.closest('details');
  requestAnimationFrame(() => {
    if (menu?.open) menu.querySelector<HTMLElement>('button')?.focus();
  });
}

/** Fixed reasons as buttons of the row's own form action; another one is written on the article's page. */
function DismissMenu({ row }: { row: SuggestionRow }) {
  const { t } = useI18n();
  return (
    <Menu
      label={t('found.dismissOf', { title: row.title })}
      summaryClassName={buttonClass({ size: 'small' })}
      summary={
        // biome-ignore lint/a11y/noStaticElementInteractions: the summary around it is what is pressed; this hears it.
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys press the summary.
        <span data-key="x" className="contents" onClick={focusFirstReason}>
          <Icon of={X} />
          {t('found.dismiss')}
        </span>
      }
    >
      <p className="px-2 pt-1 pb-0.5 text-sm text-muted">{t('inbox.dismissWhy')}</p>
      {dismissalReasons.map((reason, index) => (
        <button
          key={reason}
          type="submit"
          data-key={index + 1}
          aria-keyshortcuts={String(index + 1)}
          name="reason"
          value={t(`inbox.reasons.${reason}`)}
          formAction={`${inboxPaths.dismissal}?only=${row.id}`}
          className={menuItemClass}
        >
          {t(`inbox.reasons.${reason}`)}
          <span aria-hidden="true" className="kbd-key ms-auto text-muted pointer-coarse:hidden">
            {index + 1}
          </span>
        </button>
      ))}
      <Link href={coveragePaths.show(row.id)} className={menuItemClass}>
        {t('inbox.otherReason')}
      </Link>
    </Menu>
  );
}

/** On a phone all ways of a row stand on one line, the rarer ones as words alone. */
const asideOnPhone = 'max-sm:px-2 max-sm:[&_svg]:hidden';

function Actions({ row }: { row: SuggestionRow }) {
  const { t } = useI18n();
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2 max-sm:gap-1">
      <Button
        size="small"
        icon={Check}
        className="[&_svg]:text-primary"
        name="only"
        value={row.id}
        formAction={inboxPaths.approval}
        data-key="a"
        aria-label={t('inbox.approveOf', { title: row.title })}
      >
        {t('found.approve')}
      </Button>
      <DismissMenu row={row} />
      <LinkButton
        size="small"
        variant="ghost"
        icon={GitMerge}
        className={asideOnPhone}
        href={inboxPaths.merge(row.id)}
        data-key="m"
        aria-label={t('inbox.mergeOf', { title: row.title })}
      >
        {t('found.merge')}
      </LinkButton>
      {row.url && (
        <LinkButton
          size="small"
          variant="ghost"
          icon={ExternalLink}
          className={asideOnPhone}
          href={row.url}
          target="_blank"
          rel="noreferrer noopener"
          data-key="o"
          aria-label={t('inbox.sourceOf', { title: row.title })}
        >
          {t('inbox.source')}
        </LinkButton>
      )}
    </div>
  );
}

function Pick({ row }: { row: SuggestionRow }) {
  const { t } = useI18n();
  return (
    <label className="inline-flex size-6 shrink-0 items-center justify-center">
      <input
        type="checkbox"
        name="id"
        value={row.id}
        data-key="v"
        aria-label={t('inbox.pick', { title: row.title })}
        className="checkbox tick"
      />
    </label>
  );
}

/** Copies of the same story, folded under the first; opened they can be picked and decided like any other. */
function Folded({ row, age }: { row: SuggestionLeader; age: Age }) {
  const { t } = useI18n();
  if (row.folded.length === 0) return null;
  const all = [row.id, ...row.folded.map(member => member.id)];
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm font-medium text-primary">
        {t('inbox.similar', { count: row.folded.length })}
      </summary>
      <ul className="mt-1 border-s-2 border-base-300 ps-3">
        {row.folded.map(member => (
          <li key={member.id} data-row className="flex gap-2 py-2">
            <Pick row={member} />
            <div className="min-w-0">
              <Link href={coveragePaths.show(member.id)} className="hover:underline" data-row-link>
                {member.title}
              </Link>
              <Facts row={member} age={age} />
              {member.foldReason && (
                <p className="text-sm text-muted">{t(`inbox.foldReasons.${member.foldReason}`)}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="small" name="only" value={all.join(',')} formAction={inboxPaths.approval}>
          {t('inbox.approveAll', { count: all.length })}
        </Button>
        <Button
          size="small"
          variant="ghost"
          name="reason"
          value={t('inbox.reasons.topic')}
          formAction={`${inboxPaths.dismissal}?only=${all.join(',')}`}
        >
          {t('inbox.dismissAll', { count: all.length })}
        </Button>
      </div>
    </details>
  );
}

/** One suggestion: what, where, when, why it was suggested, and what can be done with it. */
export function SuggestionItem({ row, age }: { row: SuggestionLeader; age: Age }) {
  return (
    <li data-row className="flex gap-2 border-b border-base-300 py-4 last:border-0">
      <Pick row={row} />
      <div className="min-w-0 flex-1">
        <h2>
          <Link href={coveragePaths.show(row.id)} className="font-semibold hover:underline" data-row-link>
            <Matched text={row.title} row={row} className="inline" />
          </Link>
        </h2>
        <Facts row={row} age={age} />
        {row.excerpt !== row.title && (
          <Matched
            text={row.excerpt}
            row={row}
            className="mt-1 line-clamp-3 max-w-prose wrap-anywhere text-muted [&_mark]:text-base-content"
          />
        )}
        <Actions row={row} />
        <Folded row={row} age={age} />
      </div>
    </li>
  );
}
