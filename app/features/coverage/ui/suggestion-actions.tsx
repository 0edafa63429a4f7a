import '#app/i18n/sections/found.ts';
import { Check, GitMerge, X } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import { inboxPaths } from '../inbox-paths.ts';

/** What can be done with a suggestion on its own page: merge, dismiss with a reason in words, approve. */
export function SuggestionActions({ id, title }: { id: number; title: string }) {
  const { t } = useI18n();
  return (
    <>
      <LinkButton href={inboxPaths.merge(id)} icon={GitMerge} variant="ghost" data-key="m">
        {t('found.merge')}
      </LinkButton>
      <Confirm
        label={t('found.dismiss')}
        icon={X}
        question={t('found.dismissOf', { title })}
        confirmLabel={t('found.dismiss')}
        action={inboxPaths.dismissal}
        values={{ only: id }}
        fields={<Field label={t('coverage.reason')} name="reason" required />}
      />
      <form method="post" action={inboxPaths.approval}>
        <input type="hidden" name="only" value={id} />
        <Button variant="primary" icon={Check} data-key="a">
          {t('found.approve')}
        </Button>
      </form>
    </>
  );
}
