import '#app/i18n/sections/kits.ts';
import { ExternalLink, Eye, Pencil, Send } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import type { KitState } from '../embargo.ts';
import { kitPaths } from '../paths.ts';
import type { Review } from '../review-view.server.ts';
import { ApprovalActions } from './approval-actions.tsx';

export type KitActionsProps = {
  kit: {
    id: number;
    version: number;
    headline: string;
    embargoUntil: string | null;
    state: KitState;
    empty: boolean;
  };
  address: string;
  /** Where the kit is sent from. */
  sendHref: string;
  zone: string;
  may: { write: boolean; publish: boolean; send: boolean };
  approval: Review['approval'];
  faults: number;
};

/** What can be done with a kit in its state; the next step is the primary button. */
export function KitActions({ kit, address, sendHref, zone, may, approval, faults }: KitActionsProps) {
  const t = useT();
  const values = { version: kit.version };
  const isPublic = kit.state === 'public';
  const published = isPublic || kit.state === 'embargoed';
  return (
    <>
      <LinkButton href={kitPaths.preview(kit.id)} icon={Eye}>
        {t('kits.preview')}
      </LinkButton>
      {isPublic && (
        <LinkButton href={address} icon={ExternalLink} target="_blank" rel="noopener">
          {t('kits.openPressRoom')}
        </LinkButton>
      )}
      {may.write && (
        <LinkButton href={kitPaths.edit(kit.id)} icon={Pencil} data-key="e">
          {t('common.edit')}
        </LinkButton>
      )}
      {may.publish && published && (
        <Confirm
          label={t('kits.withdraw')}
          question={t('kits.withdrawQuestion', { headline: kit.headline })}
          confirmLabel={t('kits.withdraw')}
          action={kitPaths.withdrawal(kit.id)}
          values={values}
        >
          {t('kits.withdrawText')}
        </Confirm>
      )}
      <ApprovalActions kit={kit} approval={approval} faults={faults} zone={zone} may={may} />
      {may.send && isPublic && (
        <LinkButton href={sendHref} variant={approval.pending ? 'plain' : 'primary'} icon={Send}>
          {t('kits.send')}
        </LinkButton>
      )}
    </>
  );
}
