import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MeetingComment, MeetingJuror } from '../deliberation/meeting.server.ts';
import type { Criterion } from '../judging/rubric.ts';

/** What the jurors wrote, folded up entry by entry. */
export function MeetingComments(props: {
  entries: readonly { id: number; name: string }[];
  comments: readonly MeetingComment[];
  jurors: readonly MeetingJuror[];
  criteria: readonly Pick<Criterion, 'key' | 'name'>[];
}) {
  const { entries, comments, jurors, criteria } = props;
  const { t } = useI18n();
  if (comments.length === 0) return <p className="text-muted">{t('deliberation.commentsNone')}</p>;
  const jurorOf = new Map(jurors.map(({ id, name }) => [id, name]));
  const criterionOf = new Map(criteria.map(({ key, name }) => [key, name]));
  return (
    <ul className="max-w-3xl divide-y divide-base-300">
      {entries.map(({ id, name }) => {
        const own = comments.filter(({ entryId }) => entryId === id);
        if (own.length === 0) return null;
        return (
          <li key={id}>
            <details>
              <summary className="min-h-11 cursor-pointer py-3">
                <span className="font-medium">{name}</span>{' '}
                <span className="text-sm text-muted">
                  {t('deliberation.commentCount', { count: own.length })}
                </span>
              </summary>
              <ul className="mb-4 flex flex-col gap-3">
                {own.map(({ jurorId, criterion, text }) => (
                  <li key={`${jurorId} ${criterion}`}>
                    <p className="text-sm text-muted">
                      {jurorOf.get(jurorId) ?? '–'} ·{' '}
                      {criterion === null ? t('deliberation.whole') : (criterionOf.get(criterion) ?? '–')}
                    </p>
                    <p className="max-w-prose whitespace-pre-line">{text}</p>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
