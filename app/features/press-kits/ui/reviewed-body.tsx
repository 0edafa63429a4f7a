import '#app/i18n/sections/flow.ts';
import { MessageSquare, TriangleAlert } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { ShownCheck } from '../checks/service.server.ts';
import type { ReleaseDocument } from '../document.ts';
import type { ImageOf } from '../document-html.ts';
import type { PlacedComment } from '../review-view.server.ts';
import { checkWords, type FindingWords } from './check-words.ts';
import { CommentEntry, CommentForm } from './comments.tsx';
import { ReleaseBody } from './release-body.tsx';

/** The anchor of a passage on the page of a kit. */
export const passageId = (index: number) => `bagian-${index + 1}`;

export type ReviewedBodyProps = {
  kitId: number;
  document: ReleaseDocument;
  image: ImageOf;
  checks: readonly ShownCheck[];
  comments: readonly PlacedComment[];
  /** Of each passage, the words that a remark on it quotes. */
  quotes: readonly string[];
  text: string;
  findingWords: FindingWords;
  zone: string;
};

/** A release's body with what the checks and people say, beside the passage they speak of. */
export function ReviewedBody(props: ReviewedBodyProps) {
  const { kitId, document, image, checks, comments, quotes, text, findingWords, zone } = props;
  const i18n = useI18n();
  const { t } = i18n;
  return document.content.map((block, index) => {
    const faults = checks.filter(
      check =>
        check.weight !== 'holds' &&
        !check.override &&
        'passage' in check.place &&
        check.place.passage === index,
    );
    const remarks = comments.filter(comment => comment.passage === index && comment.resolvedAt === null);
    const marked = faults.length > 0 || remarks.length > 0;
    return (
      <div
        key={index}
        id={passageId(index)}
        className={`group scroll-mt-20 mb-4 target:bg-amber-wash ${marked ? 'border-s-2 border-warning ps-3 -ms-3.5' : ''}`}
      >
        <ReleaseBody document={{ type: 'doc', content: [block] }} image={image} />
        {faults.map(check => {
          const { lead, lines } = checkWords(check, { ...i18n, text, findingWords });
          return (
            <p key={check.key} className="mt-1 flex items-start gap-1.5 text-sm">
              <Icon
                of={TriangleAlert}
                size={14}
                className={`mt-0.5 shrink-0 ${check.weight === 'blocking' ? 'text-error' : 'text-warning'}`}
              />
              <span className="min-w-0 wrap-anywhere">
                <span className="sr-only">{t(`flow.weights.${check.weight}`)}: </span>
                <span className="font-medium">{lead}</span> {lines[0]}
              </span>
            </p>
          );
        })}
        {remarks.length > 0 && (
          <ul className="mt-2">
            {remarks.map(comment => (
              <CommentEntry key={comment.id} kitId={kitId} comment={comment} zone={zone} quoted={false} />
            ))}
          </ul>
        )}
        {quotes[index] && (
          <details className="mt-0.5">
            <summary className="inline-flex min-h-6 cursor-pointer items-center gap-1 text-sm text-muted">
              <Icon of={MessageSquare} size={14} />
              {t('flow.comment')}
            </summary>
            <CommentForm kitId={kitId} quote={quotes[index]} label={t('flow.commentPassage')} />
          </details>
        )}
      </div>
    );
  });
}
