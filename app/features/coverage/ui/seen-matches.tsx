import '#app/i18n/sections/inbox.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import type { TakenItem } from '../suggestions/rules.service.server.ts';

/** Items seen before the rule stood that it would take now, each ticked, to be put into the inbox. */
export function SeenMatches({ ruleId, items }: { ruleId: number; items: TakenItem[] }) {
  const { t, format } = useI18n();
  return (
    <Section title={t('inbox.seenMatches')}>
      {items.length === 0 ? (
        <p className="text-muted">{t('inbox.seenMatchesNone')}</p>
      ) : (
        <form method="post" action={inboxPaths.seenSuggesting(ruleId)} className="max-w-2xl">
          <p className="mb-2 text-muted">{t('inbox.seenMatchesText')}</p>
          <ul className="mb-4">
            {items.map(item => (
              <li key={item.id} className="border-b border-base-300 py-2 last:border-0">
                <Field
                  type="checkbox"
                  name="id"
                  value={String(item.id)}
                  label={item.title}
                  hint={`${item.outletName} · ${format.day(item.publishedAt)} · ${item.words.join(', ')}`}
                  defaultChecked
                />
              </li>
            ))}
          </ul>
          <FormActions>
            <Button variant="primary">{t('inbox.suggestSeen')}</Button>
          </FormActions>
        </form>
      )}
    </Section>
  );
}
