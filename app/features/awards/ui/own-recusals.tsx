import '#app/i18n/sections/marking.ts';
import { useT } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Section } from '#app/ui/section.tsx';
import type { DeskRecusal } from '../marking/desk.server.ts';
import { RecusalWords } from './recusal-words.tsx';

/** What a juror does not judge, and why. */
export function OwnRecusals({ recusals }: { recusals: readonly DeskRecusal[] }) {
  const t = useT();
  return (
    <Section title={t('marking.recusals')}>
      <div className="max-w-3xl">
        <DefinitionList
          items={recusals.map(recusal => ({
            term: recusal.name ?? t('marking.entryCode', { code: recusal.code }),
            children: <RecusalWords recusal={recusal} />,
          }))}
        />
      </div>
    </Section>
  );
}
