import '#app/i18n/sections/inbox.ts';
import { Rss } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import type { Miss } from '../misses/queries.server.ts';
import type { MissProposal } from '../misses/service.server.ts';
import { OutletFeeds } from './outlet-feeds.tsx';

/** What would mend a miss: words for a rule, or the outlet's feeds and how to add one. */
export function MissProposalPanel({ miss, proposal }: { miss: Miss; proposal: MissProposal }) {
  const { t, format } = useI18n();
  const { words, rules, feeds } = proposal;
  return (
    <Section title={t('inbox.missProposal')}>
      <p>{t(`inbox.causeTexts.${miss.cause}`, { outlet: miss.outletName })}</p>
      {miss.mendedAt ? (
        <p className="mt-2 text-muted">{t('inbox.missMendedOn', { when: format.instant(miss.mendedAt) })}</p>
      ) : (
        <>
          {miss.cause === 'rule' && words.length > 0 && rules.length > 0 && (
            <form
              method="post"
              action={inboxPaths.missWords(miss.articleId)}
              className="mt-4 flex flex-col gap-3"
            >
              <fieldset>
                <legend className="mb-1 font-medium">{t('inbox.missWords')}</legend>
                <div className="flex flex-wrap gap-x-5 gap-y-1">
                  {words.map((word, index) => (
                    <label key={word} className="choice flex min-h-6 items-center gap-2">
                      <input
                        type="checkbox"
                        name="words"
                        value={word}
                        defaultChecked={index === 0}
                        className="checkbox tick"
                      />
                      {word}
                    </label>
                  ))}
                </div>
              </fieldset>
              <Field
                label={t('inbox.missRule')}
                type="select"
                name="ruleId"
                options={rules.map(({ id, name }) => ({ value: String(id), label: name }))}
              />
              <div>
                <Button variant="primary">{t('inbox.missAddWords')}</Button>
              </div>
            </form>
          )}
          {['no-feed', 'not-in-feed'].includes(miss.cause) && (
            <LinkButton
              href={inboxPaths.newFeedOf(miss.outletId)}
              variant="primary"
              icon={Rss}
              className="mt-4"
            >
              {t('inbox.missAddFeed')}
            </LinkButton>
          )}
          <form method="post" action={inboxPaths.missMended(miss.articleId)} className="mt-4">
            <Button size="small" variant="ghost">
              {t('inbox.missMarkMended')}
            </Button>
          </form>
        </>
      )}
      {feeds.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-1 font-medium">{t('inbox.missFeeds')}</h3>
          <OutletFeeds outletId={miss.outletId} feeds={feeds} mayWrite={false} />
        </div>
      )}
    </Section>
  );
}
