import '#app/i18n/sections/judging.ts';
import { useT } from '#app/i18n/react.tsx';

type Recusal = { recusedHow: 'automatic' | 'juror' | 'committee' | null; recusalReason: string | null };

/** Why somebody is recused: the tie that the rule found, or the reason a person gave. */
export function RecusalReason({ recusal: { recusedHow, recusalReason } }: { recusal: Recusal }) {
  const t = useT();
  if (recusedHow !== 'automatic') return <>{recusalReason}</>;
  const ties = (recusalReason ?? '').split(',').map(code => t(`judging.interestKinds.${code as 'employer'}`));
  return <>{ties.join(', ')}</>;
}

/** By whom and why a juror is recused from an entry. */
export function RecusalWords({ recusal }: { recusal: Recusal }) {
  const t = useT();
  return (
    <>
      <span className="text-muted">{t(`judging.recusedHow.${recusal.recusedHow ?? 'committee'}`)}:</span>{' '}
      <RecusalReason recusal={recusal} />
    </>
  );
}
