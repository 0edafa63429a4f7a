import '#app/i18n/sections/gatherings.ts';
import { CalendarCheck, CalendarX, Check, CircleHelp, X } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { Phase } from '../phase.ts';

const phaseTones = {
  draft: 'quiet',
  upcoming: 'accent',
  running: 'warning',
  past: 'quiet',
  cancelled: 'error',
} as const;

/** Where a gathering stands, in words. */
export function PhaseBadge({ phase }: { phase: Phase }) {
  const t = useT();
  const icon = { upcoming: CalendarCheck, cancelled: CalendarX }[phase as string];
  return (
    <Badge tone={phaseTones[phase]} icon={icon}>
      {t(`gatherings.phases.${phase}`)}
    </Badge>
  );
}

type Answer = 'accepted' | 'tentative' | 'declined';

const answerTones = { accepted: 'accent', tentative: 'warning', declined: 'quiet' } as const;
const answerIcons = { accepted: Check, tentative: CircleHelp, declined: X };

/** An answer in words; silence is said quietly. */
export function AnswerBadge({ answer }: { answer: Answer | null }) {
  const t = useT();
  if (!answer) return <span className="text-muted">{t('common.answers.silent')}</span>;
  return (
    <Badge tone={answerTones[answer]} icon={answerIcons[answer]}>
      {t(`common.answers.${answer}`)}
    </Badge>
  );
}
