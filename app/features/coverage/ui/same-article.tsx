import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useI18n, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import type { SameArticle } from '../articles.queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { coveragePaths, updateKnown } from '../paths.ts';

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

/**
 * What a form would repeat, with what tells it apart: `besideId` where a person may insist, `sameText` where only its text
 * was looked for.
 */
export type RepeatedArticle = SameArticle & {
  outletName: string;
  publishedAt: string;
  besideId?: number;
  sameText?: boolean;
};

/** Whether an article is known by its address: another address, or that article, is the way on. */
export const knownByAddress = (article: RepeatedArticle): boolean =>
  article.besideId === undefined && !article.sameText;

/** Outlet, day and title of the known article; it opens beside the form, so that nothing typed is lost. */
function Known({ article }: { article: RepeatedArticle }) {
  const { format } = useI18n();
  return (
    <span className="wrap-anywhere">
      <Link href={coveragePaths.show(article.id)} className="link" target="_blank" rel="noreferrer">
        {article.title}
      </Link>{' '}
      ({article.outletName}, {format.published(article.publishedAt)})
    </span>
  );
}

/** Beside the address that another article has: which one, and the two ways on. */
export function KnownAddress({ article, update }: { article: RepeatedArticle; update: boolean }) {
  const t = useT();
  return (
    <>
      <Known article={article} />{' '}
      {article.status !== 'suggested' && t(update ? 'coverage.knownNextUpdate' : 'coverage.knownNextMend')}
    </>
  );
}

/** The same clip, told in its form; what can be done about it stands beside the form's button. */
export function RepeatedNotice({ article }: { article: RepeatedArticle }) {
  const t = useT();
  const why = article.sameText
    ? t('coverage.sameTextLogged')
    : t(
        article.status === 'suggested'
          ? 'coverage.waitsInInbox'
          : article.besideId === undefined
            ? 'coverage.alreadyLogged'
            : 'coverage.likelyLogged',
      );
  return (
    <Flash tone="warning">
      <p>
        {why} <Known article={article} />
      </p>
    </Flash>
  );
}

/**
 * What a form may do about an article that is known: bring that one up to date (`update` where the form is a new
 * article's), approve it where it waits in the inbox, or insist. The same text in another outlet is saved as it is.
 */
export function RepeatedChoices(props: { article: RepeatedArticle; update: boolean; submitLabel: string }) {
  const { article, update, submitLabel } = props;
  const t = useT();
  const waits = article.status === 'suggested';
  return (
    <>
      {waits && <ApproveButton id={article.id} back={coveragePaths.show(article.id)} />}
      {article.sameText && <Button variant="primary">{submitLabel}</Button>}
      {update && !waits && (
        <Button
          variant={article.sameText ? 'plain' : 'primary'}
          name={updateKnown}
          value="1"
          formAction={coveragePaths.edit(article.id)}
          formMethod="post"
        >
          {t('coverage.updateKnown')}
        </Button>
      )}
      {article.besideId !== undefined && (
        <Button name="besideId" value={String(article.besideId)}>
          {t('coverage.keepDouble')}
        </Button>
      )}
    </>
  );
}

/** The same beside the field of a form that is not the article's; its button belongs to that form. It comes into view by itself. */
export function SameArticleNotice({ article }: { article: RepeatedArticle }) {
  const t = useT();
  const waits = article.status === 'suggested';
  const notice = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each article that was found.
  useEffect(() => notice.current?.scrollIntoView({ block: 'center' }), [article]);
  return (
    <div ref={notice} role="alert">
      <Flash tone="warning">
        <p>
          {t(waits ? 'coverage.waitsInInbox' : 'coverage.alreadyLogged')} <Known article={article} />
        </p>
        {!waits && <p>{t('coverage.knownNextOpen')}</p>}
        {waits && (
          <div className="mt-2">
            <ApproveButton id={article.id} back={coveragePaths.show(article.id)} />
          </div>
        )}
      </Flash>
    </div>
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
