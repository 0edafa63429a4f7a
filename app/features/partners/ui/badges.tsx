import {
  Ban,
  MailCheck,
  MailQuestionMark,
  MailX,
  ShieldCheck,
  ShieldQuestionMark,
  ShieldX,
} from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { MailStanding } from '../contact-standing.ts';
import type { PressCouncil } from '../terms.ts';

const councilTones = {
  not_recorded: 'quiet',
  registered: 'quiet',
  admin_verified: 'accent',
  factually_verified: 'accent',
  lost: 'warning',
} as const;

const councilIcons = {
  not_recorded: undefined,
  registered: ShieldQuestionMark,
  admin_verified: ShieldCheck,
  factually_verified: ShieldCheck,
  lost: ShieldX,
};

/** Press Council status of an outlet in words. */
export function PressCouncilBadge({ status }: { status: PressCouncil }) {
  const t = useT();
  return (
    <Badge tone={councilTones[status]} icon={councilIcons[status]}>
      {t(`partners.pressCouncils.${status}`)}
    </Badge>
  );
}

const standingTones = {
  usable: 'accent',
  no_address: 'quiet',
  no_basis: 'warning',
  do_not_contact: 'error',
} as const;

const standingIcons = {
  usable: MailCheck,
  no_address: MailX,
  no_basis: MailQuestionMark,
  do_not_contact: Ban,
};

/** Whether mail may reach a journalist, or why not. */
export function StandingBadge({ standing }: { standing: MailStanding }) {
  const t = useT();
  return (
    <Badge tone={standingTones[standing]} icon={standingIcons[standing]}>
      {t(`partners.standings.${standing}`)}
    </Badge>
  );
}
