import '#app/i18n/sections/sender.ts';
import type { SenderStanding } from '#app/features/settings/sender-records.ts';
import { useT } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';

/** Warns before sending that mail from this address may end up in spam, and says where to see why. */
export function SenderWarning(props: { standing: SenderStanding | null; href: string }) {
  const { standing, href } = props;
  const t = useT();
  if (!standing || (standing.checked && standing.faults.length === 0)) return null;
  const parts = standing.faults.map(fault => fault.toUpperCase()).join(', ');
  return (
    <Flash
      tone="warning"
      action={
        <Link href={href} className="link">
          {t('sender.look')}
        </Link>
      }
    >
      {standing.checked ? t('sender.warning', { domain: standing.domain, parts }) : t('sender.warningNever')}
    </Flash>
  );
}
