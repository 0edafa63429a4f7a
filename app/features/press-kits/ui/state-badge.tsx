import '#app/i18n/sections/flow.ts';
import '#app/i18n/sections/kits.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { KitState } from '../embargo.ts';
import type { Approval } from '../policy.ts';

const tones = {
  draft: 'quiet',
  submitted: 'warning',
  approved: 'accent',
  embargoed: 'warning',
  public: 'accent',
  withdrawn: 'error',
} as const;

/** What a kit is, in a word; one under embargo says when it will be public. */
export function StateBadge(props: { state: KitState; embargoUntil: string | null; zone: string }) {
  const { state, embargoUntil, zone } = props;
  const { t, format } = useI18n();
  const waits = state === 'embargoed' && embargoUntil;
  return (
    <Badge tone={tones[state]}>
      {waits ? t('kits.publishesAt', { at: format.instant(embargoUntil, zone) }) : t(`kits.states.${state}`)}
    </Badge>
  );
}

const changeTones = { draft: 'quiet', submitted: 'warning', approved: 'accent' } as const;

/** Where the changes to a published kit stand. */
export function ChangesBadge({ approval }: { approval: Approval }) {
  const { t } = useI18n();
  return <Badge tone={changeTones[approval]}>{t(`flow.changes.${approval}`)}</Badge>;
}
