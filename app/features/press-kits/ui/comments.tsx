import '#app/i18n/sections/flow.ts';
import { useI18n, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { kitPaths } from '../paths.ts';
import type { PlacedComment } from '../review-view.server.ts';

/** A box for a remark on a passage, or with an empty `quote` on the whole kit. */
export function CommentForm({ kitId, quote, label }: { kitId: number; quote: string; label: string }) {
  const t = useT();
  return (
    <form
      method="post"
      action={kitPaths.comments(kitId)}
      className="mt-1 mb-2 flex max-w-xl flex-col items-start gap-2"
    >
      <input type="hidden" name="quote" value={quote} />
      <Field
        id={`komentar-${quote.length}-${quote.slice(0, 24).replace(/\W+/g, '-')}`}
        label={label}
        name="body"
        type="textarea"
        rows={3}
        maxLength={2000}
        required
        className="w-full"
      />
      <Button size="small">{t('flow.sendComment')}</Button>
    </form>
  );
}

/** One remark, and the button that settles it. */
export function CommentEntry(props: {
  kitId: number;
  comment: PlacedComment;
  zone: string;
  /** Shows the words it is about, where they do not stand right above. */
  quoted: boolean;
}) {
  const { kitId, comment, zone, quoted } = props;
  const { t, format } = useI18n();
  const resolved = comment.resolvedAt !== null;
  return (
    <li className="border-b border-base-300 py-2 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{comment.by ?? t('flow.someone')}</span>
        <time dateTime={comment.at} className="text-muted">
          {format.instant(comment.at, zone)}
        </time>
      </p>
      {quoted && comment.quote && (
        <p className="my-1 border-s-2 border-base-300 ps-2 text-muted">
          {comment.quote.slice(0, 120)}
          {comment.quote.length > 120 && '…'}
          {comment.passage === null && <span className="block">{t('flow.passageGone')}</span>}
        </p>
      )}
      <p className="text-base whitespace-pre-line wrap-anywhere">{comment.body}</p>
      <form
        method="post"
        action={kitPaths.comments(kitId)}
        className="mt-1 flex flex-wrap items-center gap-2"
      >
        <input type="hidden" name="comment" value={comment.id} />
        <input type="hidden" name="resolved" value={resolved ? '0' : '1'} />
        {resolved && (
          <span className="text-muted">
            {t('flow.resolvedBy', { name: comment.resolvedBy ?? t('flow.someone') })}
          </span>
        )}
        <Button size="small" variant="ghost">
          {t(resolved ? 'flow.reopen' : 'flow.resolve')}
        </Button>
      </form>
    </li>
  );
}

/** The remarks on the whole kit and on passages, those that are settled folded away. */
export function CommentList(props: { kitId: number; comments: readonly PlacedComment[]; zone: string }) {
  const { kitId, comments, zone } = props;
  const t = useT();
  const open = comments.filter(comment => comment.resolvedAt === null);
  const done = comments.filter(comment => comment.resolvedAt !== null);
  const entry = (comment: PlacedComment) => (
    <CommentEntry key={comment.id} kitId={kitId} comment={comment} zone={zone} quoted />
  );
  return (
    <div id="komentar" className="scroll-mt-20">
      <ul>{open.map(entry)}</ul>
      {done.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-primary">
            {t('flow.resolvedCount', { count: done.length })}
          </summary>
          <ul>{done.map(entry)}</ul>
        </details>
      )}
      <details className="mt-2">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-primary">
          {t('flow.commentWhole')}
        </summary>
        <CommentForm kitId={kitId} quote="" label={t('flow.commentWhole')} />
      </details>
    </div>
  );
}
