import '#app/i18n/sections/admin.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';

const tones = { active: 'accent', invited: 'warning', disabled: 'quiet' } as const;

/** Where an account stands, in a word. */
export function UserStatusBadge({ status }: { status: keyof typeof tones }) {
  const t = useT();
  return <Badge tone={tones[status]}>{t(`admin.userStatus.${status}`)}</Badge>;
}
