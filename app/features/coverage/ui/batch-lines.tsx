import '#app/i18n/sections/logging.ts';
import { Form } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Line } from '../logging/batches.queries.server.ts';
import { mayAddPage } from '../logging/known-page.ts';
import { coveragePaths } from '../paths.ts';
import { AddPage } from './add-page.tsx';
import { ApproveSuggestion } from './same-article.tsx';

const tones: Record<Line['state'], BadgeProps['tone']> = {
  waiting: 'quiet',
  read: 'accent',
  known: 'quiet',
  failed: 'warning',
  logged: 'quiet',
  skipped: 'quiet',
};

/** The clip of the line came by a feed before: it is decided in the inbox, or here. */
const waitsInInbox = (line: Line) => line.state === 'known' && line.articleStatus === 'suggested';

/** The lines of a batch, each with what became of it and what can be done next. */
export function BatchLines(props: { batchId: number; lines: readonly Line[]; busy: boolean }) {
  return (
    <ol className="border-t border-base-300">
      {props.lines.map(line => (
        <li
          key={line.id}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-base-300 py-3"
        >
          <LineFacts line={line} />
          <LineActs batchId={props.batchId} line={line} busy={props.busy} />
        </li>
      ))}
    </ol>
  );
}

function LineFacts({ line }: { line: Line }) {
  const t = useT();
  const translate = useErrors();
  const title = line.articleTitle ?? line.title;
  const below = line.url ?? line.fileName;
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="font-medium wrap-anywhere">
        {line.articleId === null ? (
          title
        ) : (
          <Link href={coveragePaths.show(line.articleId)} className="link">
            {title}
          </Link>
        )}
      </p>
      {below !== '' && below !== title && <p className="text-sm text-muted wrap-anywhere">{below}</p>}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        {waitsInInbox(line) ? (
          <Badge tone="warning">{t('logging.waitsInInbox')}</Badge>
        ) : (
          <Badge tone={tones[line.state]}>{t(`logging.states.${line.state}`)}</Badge>
        )}
        {line.problem && line.state === 'failed' && (
          <span className="text-sm">{translate([`coverage.problems.${line.problem}`])}</span>
        )}
      </p>
    </div>
  );
}

function LineActs({ batchId, line, busy }: { batchId: number; line: Line; busy: boolean }) {
  const t = useT();
  const href = coveragePaths.line(batchId, line.id);
  const open = ['waiting', 'read', 'failed'].includes(line.state);
  const mayRead = line.state === 'failed' || line.state === 'skipped' || (line.state === 'waiting' && !busy);
  if (waitsInInbox(line))
    return <ApproveSuggestion id={line.articleId!} back={coveragePaths.batch(batchId)} />;
  if (mayAddPage(line)) return <AddPage batchId={batchId} lineId={line.id} />;
  if (line.state === 'known' || line.state === 'logged') return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {line.state === 'read' && (
        <LinkButton
          href={href}
          size="small"
          variant="primary"
          aria-label={t('logging.checkNamed', { title: line.title })}
        >
          {t('logging.check')}
        </LinkButton>
      )}
      {mayRead && (
        <Form method="post" action={coveragePaths.batchReading(batchId)}>
          <input type="hidden" name="baris" value={line.id} />
          <Button size="small">{t('logging.again')}</Button>
        </Form>
      )}
      {line.state === 'failed' && (
        <LinkButton href={href} size="small">
          {t('logging.byHand')}
        </LinkButton>
      )}
      {open && (
        <Form method="post" action={coveragePaths.lineSkip(batchId, line.id)}>
          <Button size="small" variant="ghost">
            {t('logging.skip')}
          </Button>
        </Form>
      )}
    </div>
  );
}
