import '#app/i18n/sections/merging.ts';
import { Undo2 } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Link } from '#app/ui/link.tsx';
import { mergePaths, recordPath } from '../paths.ts';

export type Merge = {
  id: number;
  kind: 'outlet' | 'journalist';
  keptId: number;
  keptName: string;
  goneName: string;
  mergedAt: string;
  mergedBy: string | null;
  undoUntil: string;
};

/** Merges that can still be taken back; `here`: the page to return to, the list of doubles unless given. */
export function MergeList(props: { merges: readonly Merge[]; zone: string; here?: string }) {
  const { merges, zone, here } = props;
  const { t, format } = useI18n();
  return (
    <ul className="divide-y divide-base-300">
      {merges.map(merge => (
        <li
          key={merge.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="break-words">
              {merge.goneName} →{' '}
              <Link
                href={recordPath(merge.kind, merge.keptId)}
                className="link inline-flex min-h-6 items-center font-medium"
              >
                {merge.keptName}
              </Link>
            </p>
            <p className="text-sm text-muted">
              {[format.instant(merge.mergedAt, zone), merge.mergedBy].filter(Boolean).join(' · ')}
              {' · '}
              {t('merging.undoableUntil', { date: format.day(merge.undoUntil, zone) })}
            </p>
          </div>
          <Confirm
            label={t('merging.undo')}
            icon={Undo2}
            size="small"
            question={t('merging.undoQuestion', { gone: merge.goneName })}
            confirmLabel={t('merging.undoConfirm', { gone: merge.goneName })}
            confirmVariant="primary"
            action={mergePaths.undo(merge.id)}
            values={{ back: here ?? mergePaths.list }}
          >
            {t('merging.undoText', { kept: merge.keptName })}
          </Confirm>
        </li>
      ))}
    </ul>
  );
}
