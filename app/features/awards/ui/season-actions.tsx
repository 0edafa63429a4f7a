import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { Copy, Lock, Pencil, Play, RotateCw, SlidersHorizontal } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { awardPaths } from '../paths.ts';
import type { SeasonHead } from './season-frame.tsx';

/** What staff can do with a season in its state; each asks before it cannot be taken back. */
export function SeasonActions(props: {
  season: SeasonHead;
  over: boolean;
  /** Whether candidates may still send articles, so that it cannot be closed yet. */
  promised: boolean;
}) {
  const { season, over, promised } = props;
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
        </Confirm>
      )}
    </>
  );
}
