import '#app/i18n/sections/bulk.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Link } from '#app/ui/link.tsx';
import type { PreviewRow } from '../bulk/preview.server.ts';
import type { Witness } from '../bulk/topic-words.ts';
import { coveragePaths } from '../paths.ts';

/** Seasons whose results stand; an article of their time no longer moves them. */
type FinishedSeason = { name: string; startsOn: string; endsOn: string };

/** A row of the preview, its changes in words; '' stands for nothing. */
type ShownRow = Omit<PreviewRow, 'changes'> & {
  changes: { label: string; before: string; after: string }[];
};

/**
 * Each article of a batch with what would change of it, or why it stays. With `ticking` each has a box by which it is left
 * out; the boxes belong to a form around them.
 */
export function BulkRows(props: {
  rows: readonly ShownRow[];
  finished: readonly FinishedSeason[];
  ticking: boolean;
}) {
  const { t, format } = useI18n();
  if (props.rows.length === 0)
    return <p className="border-t border-base-300 py-4 text-muted">{t('bulk.nothingInGroup')}</p>;
  return (
    <ol className="border-t border-base-300">
      {props.rows.map(row => {
        const season = props.finished.find(
          ({ startsOn, endsOn }) =>
            row.publishedOn !== null && startsOn <= row.publishedOn && row.publishedOn <= endsOn,
        );
        return (
          <li key={row.id} className={classNames('bulk-row', props.ticking && 'ticking')}>
            {props.ticking && (
              <label className="tick-box">
                <input type="hidden" name="tampil" value={row.articleId} />
                <input
                  type="checkbox"
                  name="ikut"
                  value={row.articleId}
                  defaultChecked={row.ticked}
                  aria-label={t('bulk.keepIn', { title: row.title })}
                  className="checkbox tick"
                />
              </label>
            )}
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                href={coveragePaths.show(row.articleId)}
                className="link inline-flex min-h-6 items-center font-medium wrap-anywhere"
              >
                {row.title}
              </Link>
              <span className="text-sm text-muted">
                {row.outletName}
                {row.publishedOn && ` · ${format.date(row.publishedOn)}`}
              </span>
            </div>
            {row.obstacle && (
              <p className="mt-1">
                <Badge tone="warning">{t('bulk.groups.left')}</Badge>{' '}
                <span className="text-sm">{t(`bulk.obstacles.${row.obstacle}`)}</span>
              </p>
            )}
            <Changes changes={row.changes} topics={row.topics} />
            {row.witness && <Sentence {...row.witness} />}
            {season && !row.obstacle && (
              <p className="mt-1 text-sm text-muted">{t('bulk.finishedSeason', { name: season.name })}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const marks = { kept: 'mark mark-topic', fresh: 'mark mark-fresh', gone: 'mark mark-gone' } as const;

/** The sentence that names the topic; what each mark means is said above the list, and by the marks themselves. */
function Sentence({ pieces }: Witness) {
  const { t } = useI18n();
  return (
    <p className="mt-1 max-w-prose text-sm wrap-anywhere">
      {pieces.map(({ text, mark }, index) =>
        mark ? (
          <mark key={index} className={marks[mark]} title={t(`bulk.marks.${mark}`)}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}

function Changes({ changes, topics }: Pick<ShownRow, 'changes' | 'topics'>) {
  const { t } = useI18n();
  const steps = [...topics.added.map(name => `+ ${name}`), ...topics.removed.map(name => `− ${name}`)];
  if (changes.length + steps.length === 0) return null;
  const empty = <span className="text-muted italic">{t('bulk.empty')}</span>;
  return (
    <dl className="mt-1 flex flex-col gap-1 text-sm">
      {steps.length > 0 && (
        <div className="grid gap-x-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-muted">{t('coverage.topics')}</dt>
          <dd className="flex flex-wrap gap-x-4">
            {steps.map(step => (
              <span key={step}>{step}</span>
            ))}
          </dd>
        </div>
      )}
      {changes.map(({ label, before, after }) => (
        <div key={label} className="grid gap-x-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 wrap-anywhere">
            <span className="sr-only">{t('bulk.before')}</span>
            {before ? <del className="text-muted">{before}</del> : empty}
            <span aria-hidden="true"> → </span>
            <span className="sr-only">{t('bulk.after')}</span>
            {after ? <ins className="no-underline">{after}</ins> : empty}
          </dd>
        </div>
      ))}
    </dl>
  );
}
