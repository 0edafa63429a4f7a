import '#app/i18n/sections/works.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import type { WorkStatus as Status } from '../works/completeness.ts';

const tones: Record<Status, BadgeProps['tone']> = {
  submitted: 'warning',
  incomplete: 'warning',
  accepted: 'accent',
  refused: 'error',
  withdrawn: 'quiet',
};

/** The state of a work in words; a sender reads who is to act, the office that it must look. */
export function WorkStatus({ status, forSender }: { status: Status; forSender?: boolean }) {
  const t = useT();
  const waiting = forSender && status === 'submitted';
  return (
    <Badge tone={waiting ? 'quiet' : tones[status]}>
      {t(waiting ? 'works.waiting' : `works.status.${status}`)}
    </Badge>
  );
}
