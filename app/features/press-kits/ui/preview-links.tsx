import '#app/i18n/sections/pressroom.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { kitPaths } from '../paths.ts';
import type { PreviewState } from '../previews.ts';

export type ShownPreview = {
  id: number;
  name: string;
  state: PreviewState;
  /** Where it opens; null once it does not. */
  url: string | null;
  expiresAt: string;
  opened: number;
  openedAt: string | null;
};

/** Personal links with whose they are, how often they were opened, and the way to withdraw each. */
export function PreviewLinks(props: { kitId: number; links: readonly ShownPreview[]; zone: string }) {
  const { kitId, links, zone } = props;
  const { t, format } = useI18n();
  const at = (instant: string) => format.instant(instant, zone);
  const standing = (link: ShownPreview) => {
    if (link.state === 'withdrawn') return t('pressroom.stateWithdrawn');
    return t(link.state === 'ended' ? 'pressroom.stateEnded' : 'pressroom.stateOpen', {
      at: at(link.expiresAt),
    });
  };
  return (
    <ul className="border-t border-base-300">
      {links.map(link => (
        <li
          key={link.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-base-300 py-3"
        >
          <div className="min-w-0">
            <p className="font-medium wrap-anywhere">{link.name}</p>
            {link.url && <p className="text-sm break-all select-all">{link.url}</p>}
            <p className="text-sm text-muted">
              {standing(link)}
              {' · '}
              {link.openedAt
                ? t('pressroom.opened', { count: link.opened, at: at(link.openedAt) })
                : t('pressroom.neverOpened')}
            </p>
          </div>
          {link.state === 'open' && (
            <Confirm
              label={t('pressroom.withdraw')}
              question={t('pressroom.withdrawQuestion', { name: link.name })}
              confirmLabel={t('pressroom.withdraw')}
              action={kitPaths.previewWithdrawal(kitId, link.id)}
              size="small"
              align="end"
            >
              {t('pressroom.withdrawText')}
            </Confirm>
          )}
        </li>
      ))}
    </ul>
  );
}
