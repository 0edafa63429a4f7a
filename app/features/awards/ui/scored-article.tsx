import '#app/i18n/sections/awards.ts';
import { pickUp } from '#app/features/coverage/originality.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Overlap, ScoredArticle } from '../points.queries.server.ts';

/** Whose text it is: copy, adapted, own or unknown, with the share copied and the texts it stands in. */
function Originality({ article }: { article: ScoredArticle }) {
  const { t, format } = useI18n();
  const { originality, corrected } = article;
  const kind = pickUp(originality);
  // Of its own reporting one likeness is enough to see; of a copy, where it comes from matters.
  const overlaps = kind === 'own' ? article.overlaps.slice(0, 1) : article.overlaps;
  const facts = [
    t(`awards.pickUp.${kind}`),
    originality !== null && t('awards.copiedShare', { share: format.percent(1 - originality) }),
    corrected && t('awards.corrected'),
  ].filter(fact => fact !== false);
  return (
    <>
      <span className="block">{facts.join(' · ')}</span>
      {overlaps.map(overlap => (
        <span key={`${overlap.kind}${overlap.id}`} className="block">
          <OverlapLine articleId={article.id} overlap={overlap} />
        </span>
      ))}
    </>
  );
}

/** Leads to the two texts side by side, with the passages taken over marked. */
function OverlapLine({ articleId, overlap }: { articleId: number; overlap: Overlap }) {
  const { t, format } = useI18n();
  const share = format.percent(overlap.share);
  const release = overlap.kind === 'release';
  return (
    <>
      {release
        ? t('awards.overlapRelease', { share })
        : t('awards.overlapArticle', { share, outlet: overlap.outlet })}{' '}
      <Link
        href={coveragePaths.comparison(articleId, overlap.kind, overlap.id)}
        className="underline decoration-base-300 underline-offset-2 hover:text-primary"
      >
        {overlap.title}
      </Link>
    </>
  );
}

/** One article of a score page: title, when and where, length, and how much of it is its own. */
export function ScoredArticleCell(props: {
  article: ScoredArticle;
  /** Journalists write for several outlets. */
  withOutlet: boolean;
  /** Co-bylines share the value on the journalists' board. */
  shared: boolean;
  zone: string;
}) {
  const { article, withOutlet, shared, zone } = props;
  const { t, format } = useI18n();
  const length = ({ medium, words, seconds }: ScoredArticle) => {
    if (medium === 'photo') return t('awards.photo');
    if (medium !== 'broadcast') return t('awards.wordCount', { count: words });
    return seconds ? t('awards.secondCount', { count: seconds }) : t('awards.lengthUnknown');
  };
  const facts = [
    withOutlet && article.outlet,
    format.published(article.publishedAt, zone),
    length(article),
    shared && article.authors > 1 && t('awards.coBylines', { count: article.authors }),
  ].filter(fact => fact !== false);
  return (
    <>
      <Link href={coveragePaths.show(article.id)} className="font-medium hover:text-primary">
        {article.title}
      </Link>
      <span className="block text-sm font-normal text-muted">
        {facts.join(' · ')}
        <Originality article={article} />
      </span>
    </>
  );
}
