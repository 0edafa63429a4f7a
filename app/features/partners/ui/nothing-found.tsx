import '#app/i18n/sections/care.ts';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { keptParams } from '../list-address.ts';
import { listPath } from '../paths.ts';

/** Said when the filters of a list let nothing through; whoever looks after nobody yet is told how that begins. */
export function NothingFound(props: { kind: 'outlet' | 'journalist'; address: string; mayWrite: boolean }) {
  const { kind, address, mayWrite } = props;
  const t = useT();
  const asked = keptParams(address, ['sort', 'columns']).filter(([, value]) => value !== '');
  const onlyMine = asked.length === 1 && asked[0]![0] === 'penanggung' && asked[0]![1] === 'saya';
  if (onlyMine)
    return (
      <EmptyState
        title={t(kind === 'outlet' ? 'care.mineNoneOutlet' : 'care.mineNoneJournalist')}
        actions={
          mayWrite && (
            <>
              <LinkButton href={`${listPath(kind)}?penanggung=tanpa`}>{t('care.ownerNoneShow')}</LinkButton>
              <LinkButton href={listPath(kind)} variant="ghost">
                {t('care.showAll')}
              </LinkButton>
            </>
          )
        }
      >
        {t(mayWrite ? 'care.mineNoneText' : 'care.mineNoneReader')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t(kind === 'outlet' ? 'partners.noOutletsFound' : 'partners.noJournalistsFound')}
      actions={
        <LinkButton href={listPath(kind)} variant="ghost">
          {t('care.showAll')}
        </LinkButton>
      }
    >
      {t('partners.noneFoundText')}
    </EmptyState>
  );
}
