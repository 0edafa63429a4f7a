import '#app/i18n/sections/completeness.ts';
import { Form } from '@remix-run/react';
import { inboxPaths } from '#app/features/coverage/inbox-paths.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { completenessPaths } from '../completeness-paths.ts';

export type KnownArticle = { id: number; title: string; waits: boolean };

/** The way to log what a candidate says is missing, unless it is there already or waits in the inbox. */
export function ClaimLogging(props: { claimId: number; known: KnownArticle | null; finished: boolean }) {
  const { claimId, known, finished } = props;
  const t = useT();
  if (known) {
    const { id, title, waits } = known;
    return (
      <Section title={t(waits ? 'completeness.inboxTitle' : 'completeness.knownTitle')}>
        <p className="mb-3 max-w-prose break-words">
          {t(waits ? 'completeness.inboxText' : 'completeness.knownText', { title })}
        </p>
        <LinkButton href={waits ? inboxPaths.list : coveragePaths.show(id)}>
          {t(waits ? 'completeness.openInbox' : 'completeness.openArticle')}
        </LinkButton>
      </Section>
    );
  }
  return (
    <Section title={t('completeness.logTitle')}>
      <p className="mb-3 max-w-prose">{t(finished ? 'completeness.logFinished' : 'completeness.logText')}</p>
      <Form method="post" action={completenessPaths.reading(claimId)}>
        <Button variant="primary">{t('completeness.logButton')}</Button>
      </Form>
    </Section>
  );
}
