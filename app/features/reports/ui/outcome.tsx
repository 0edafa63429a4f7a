import '#app/i18n/sections/reports.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';

export type SendOutcome = {
  outcome: 'sent' | 'empty' | 'nobody' | 'late';
  articles: number;
  mails: number;
};

/** What became of a day's kliping, in a line. */
export function Outcome({ send }: { send: SendOutcome }) {
  const { t } = useI18n();
  return (
    <p className="mb-2">
      <Badge tone={send.outcome === 'sent' ? 'accent' : 'warning'}>
        {t(`reports.outcomes.${send.outcome}`, {
          articles: t('reports.articles', { count: send.articles }),
          mails: t('reports.mails', { count: send.mails }),
        })}
      </Badge>
    </p>
  );
}
