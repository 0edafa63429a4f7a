import { useT } from '#app/i18n/react.tsx';
import { Field, type FieldProps } from '#app/ui/field.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { coveragePaths } from '../paths.ts';

export type SameArticleNoticeProps = {
  same: { id: number; title: string; besideId: number | null; outletName?: string };
  /** The field by which a person insists. */
  field: FieldProps['field'];
};

/** The article that a form would repeat; where that is likely rather than certain, a person may insist. */
export function SameArticleNotice({ same, field }: SameArticleNoticeProps) {
  const t = useT();
  const why = same.outletName
    ? t('coverage.sameTextLogged', { outlet: same.outletName })
    : t(same.besideId === null ? 'coverage.alreadyLogged' : 'coverage.likelyLogged');
  return (
    <Flash tone="warning">
      <p>
        {why}{' '}
        <Link href={coveragePaths.show(same.id)} className="link">
          {same.title}
        </Link>
      </p>
      {same.besideId !== null && (
        <Field
          className="mt-2"
          type="checkbox"
          label={t('coverage.keepDouble')}
          field={field}
          value={String(same.besideId)}
        />
      )}
    </Flash>
  );
}
