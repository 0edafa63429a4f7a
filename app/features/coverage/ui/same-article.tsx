import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field, type FieldProps } from '#app/ui/field.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import type { SameArticle } from '../articles.queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { coveragePaths } from '../paths.ts';

/** One press that logs a suggestion; it belongs to the form around it, so that it may stand inside another. */
function ApproveButton({ id, back }: { id: number; back: string }) {
  const t = useT();
  return (
    <>
      <input type="hidden" name="back" value={back} />
      <Button
        size="small"
        name="only"
        value={id}
        formAction={inboxPaths.approval}
        formMethod="post"
        formEncType="application/x-www-form-urlencoded"
        formNoValidate
      >
        {t('coverage.approveHere')}
      </Button>
    </>
  );
}

/** What a form would repeat: `besideId` where a person may insist, `outletName` where it is another outlet's. */
export type RepeatedArticle = SameArticle & { besideId?: number; outletName?: string };

/** The same clip, above its form: the way to it, approval where it waits in the inbox, and a box by which to insist. */
export function RepeatedNotice({ article, field }: { article: RepeatedArticle; field: FieldProps['field'] }) {
  const t = useT();
  const path = coveragePaths.show(article.id);
  const waits = article.status === 'suggested';
  const why = article.outletName
    ? t('coverage.sameTextLogged', { outlet: article.outletName })
    : t(
        waits
          ? 'coverage.waitsInInbox'
          : article.besideId === undefined
            ? 'coverage.alreadyLogged'
            : 'coverage.likelyLogged',
      );
  return (
    <Flash tone="warning">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {why}{' '}
        <Link href={path} className="link">
          {article.title}
        </Link>
        {waits && <ApproveButton id={article.id} back={path} />}
      </p>
      {article.besideId !== undefined && (
        <Field
          className="mt-2"
          type="checkbox"
          label={t('coverage.keepDouble')}
          field={field}
          value={String(article.besideId)}
        />
      )}
    </Flash>
  );
}

/** The same on a page without a form of the article. */
export function SameArticleNotice({ article }: { article: SameArticle }) {
  const t = useT();
  const path = coveragePaths.show(article.id);
  const waits = article.status === 'suggested';
  return (
    <Flash tone="warning">
      <p>
        {t(waits ? 'coverage.waitsInInbox' : 'coverage.alreadyLogged')}{' '}
        <Link href={path} className="link">
          {article.title}
        </Link>
      </p>
      {waits && (
        <div className="mt-2">
          <ApproveSuggestion id={article.id} back={path} />
        </div>
      )}
    </Flash>
  );
}

/** Approves the suggestion that a line of a batch stands for, and comes back to the batch. */
export function ApproveSuggestion({ id, back }: { id: number; back: string }) {
  return (
    <Form method="post" action={inboxPaths.approval}>
      <ApproveButton id={id} back={back} />
    </Form>
  );
}
