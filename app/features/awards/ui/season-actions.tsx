import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { Copy, Lock, Pencil, Play, RotateCw, SlidersHorizontal } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Link } from '#app/ui/link.tsx';
import { completenessPaths } from '../completeness-paths.ts';
import { awardPaths } from '../paths.ts';
import type { SeasonHead } from './season-frame.tsx';

/** What staff can do with a season in its state; each asks before it cannot be taken back. */
export function SeasonActions(props: {
  season: SeasonHead;
  over: boolean;
  /** Whether candidates may still send articles, so that it cannot be closed yet. */
  promised: boolean;
  /** Whether candidates were given dates to look at their articles and send what is missing. */
  asked: boolean;
}) {
  const { season, over, promised, asked } = props;
  const t = useT();
  const { id, name, status } = season;
  const copy = (
    <LinkButton href={awardPaths.copy(id)} icon={Copy}>
      {t('season.copy.action')}
    </LinkButton>
  );
  if (status === 'finished') return copy;
  const rules = (
    <LinkButton href={awardPaths.rules(id)} icon={SlidersHorizontal}>
      {t('awards.changeRules')}
    </LinkButton>
  );
  if (status === 'draft') {
    return (
      <>
        <LinkButton href={awardPaths.edit(id)} icon={Pencil} data-key="e">
          {t('common.edit')}
        </LinkButton>
        {rules}
        <Confirm
          label={t('awards.open')}
          icon={Play}
          variant="primary"
          confirmVariant="primary"
          question={t('awards.openQuestion', { name })}
          confirmLabel={t('awards.openConfirm')}
          action={awardPaths.opening(id)}
        >
          {t('awards.openText')}
        </Confirm>
      </>
    );
  }
  return (
    <>
      {rules}
      {copy}
      <Confirm
        label={t('awards.recompute')}
        icon={RotateCw}
        confirmVariant="primary"
        question={t('awards.recomputeQuestion')}
        confirmLabel={t('awards.recomputeConfirm')}
        action={awardPaths.recomputation(id)}
      >
        {t('awards.recomputeText')}
      </Confirm>
      {over && !promised && (
        <Confirm
          label={t('awards.finish')}
          icon={Lock}
          variant="primary"
          confirmVariant="primary"
          question={t('awards.finishQuestion', { name })}
          confirmLabel={t('awards.finishConfirm')}
          action={awardPaths.closing(id)}
        >
          {t('awards.finishText')}
          {!asked && (
            <span className="mt-2 block text-base-content">
              {t('awards.finishUnasked')}{' '}
              <Link href={completenessPaths.dates(id)} className="link">
                {t('awards.finishAskFirst')}
              </Link>
            </span>
          )}
        </Confirm>
      )}
    </>
  );
}
