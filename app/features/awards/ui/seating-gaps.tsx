import '#app/i18n/sections/judging.ts';
import { useT } from '#app/i18n/react.tsx';

type Gap = {
  entryId: number;
  name: string;
  missing: number;
  staffHeavy: boolean;
  shortage: {
    causes: readonly ('conflicts' | 'staff-limit' | 'capacity' | 'panel')[];
    conflicted: number;
  } | null;
};

/** What a round lacks before it can be opened, or afterwards, entry by entry, and what would help. */
export function SeatingGaps(props: {
  gaps: readonly Gap[];
  bottleneck: { entries: readonly string[]; missing: number } | null;
  /** Whether jurors are at work already. */
  opened: boolean;
}) {
  const { gaps, bottleneck, opened } = props;
  const t = useT();
  if (gaps.length === 0) return null;
  return (
    <div className="mb-6 max-w-3xl rounded-md bg-amber-wash p-4">
      <p className="font-semibold">{t(opened ? 'judging.gapsOpen' : 'judging.gaps')}</p>
      <ul className="mt-1 list-disc ps-5 text-sm">
        {gaps.map(gap => (
          <li key={gap.entryId}>
            {gap.missing > 0
              ? t('judging.gapMissing', { entry: gap.name, count: gap.missing })
              : t('judging.gapStaff', { entry: gap.name })}
            {gap.shortage &&
              `: ${gap.shortage.causes.map(cause => t(`judging.causes.${cause}`, { count: gap.shortage!.conflicted })).join(', ')}`}
          </li>
        ))}
      </ul>
      {bottleneck && (
        <p className="mt-2 text-sm">
          {t('judging.bottleneck', { entries: bottleneck.entries.join(', '), missing: bottleneck.missing })}
        </p>
      )}
    </div>
  );
}
