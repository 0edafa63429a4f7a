import '#app/i18n/sections/kits.ts';
import { ExternalLink, Eye, Pencil, Send } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import type { KitState } from '../embargo.ts';
import { kitPaths } from '../paths.ts';

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
};

/** What can be done with a kit in its state; the next step is the primary button. */
export function KitActions({ kit, address, sendHref, zone, may }: KitActionsProps) {
  const { t, format } = useI18n();
  const values = { version: kit.version };
  const isPublic = kit.state === 'public';
  const unpublished = kit.state === 'draft' || kit.state === 'withdrawn';
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
      {may.publish && !unpublished && (
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
      {may.publish && unpublished && !kit.empty && (
        <Confirm
          variant="primary"
          confirmVariant="primary"
          label={t('kits.publish')}
          question={t('kits.publishQuestion', { headline: kit.headline })}
          confirmLabel={t('kits.publish')}
          action={kitPaths.publication(kit.id)}
          values={values}
        >
          {kit.embargoUntil
            ? t('kits.publishTextEmbargo', { at: format.instant(kit.embargoUntil, zone) })
            : t('kits.publishText')}
        </Confirm>
      )}
      {may.send && isPublic && (
        <LinkButton href={sendHref} variant="primary" icon={Send}>
          {t('kits.send')}
        </LinkButton>
      )}
    </>
  );
}
