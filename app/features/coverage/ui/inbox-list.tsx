import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/inbox.ts';
import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import type { SuggestionLeader } from '../suggestions/queries.server.ts';
import { type Age, dismissalReasons, SuggestionItem } from './suggestion-row.tsx';

export type InboxListProps = {
  address: string;
  rows: readonly SuggestionLeader[];
  colleagues: readonly { id: number; name: string }[];
  age: Age;
};

/** The rows as one form: each with buttons of its own, and a bar for those ticked. Works without JavaScript. */
export function InboxList({ address, rows, colleagues, age }: InboxListProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const decided = useRef<number | null>(null);
  const items = () => [...(list.current?.querySelectorAll(':scope > [data-row]') ?? [])];
  const shown = rows.map(row => row.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the rows have changed.
  useEffect(() => {
    if (decided.current === null) return;
    const left = items();
    left[Math.min(decided.current, left.length - 1)]?.querySelector<HTMLElement>('[data-row-link]')?.focus();
    decided.current = null;
  }, [shown]);
  return (
    <Form
      method="post"
      action={inboxPaths.approval}
      className="bulk-form"
      preventScrollReset
      onSubmit={() => {
        const at = items().findIndex(item => item.contains(document.activeElement));
        decided.current = at === -1 ? null : at;
      }}
    >
      <input type="hidden" name="back" value={address} />
      <ul ref={list} aria-label={t('inbox.list')} className="border-t border-base-300">
        {rows.map(row => (
          <SuggestionItem key={row.id} row={row} age={age} />
        ))}
      </ul>
      <div className="bulk-bar">
        <Button variant="primary">{t('inbox.approvePicked')}</Button>
        <Field
          hideLabel
          type="select"
          name="reason"
          label={t('inbox.dismissWhy')}
          options={dismissalReasons.map(reason => ({
            value: t(`inbox.reasons.${reason}`),
            label: t(`inbox.reasons.${reason}`),
          }))}
        />
        <Button formAction={inboxPaths.dismissal}>{t('inbox.dismissPicked')}</Button>
        <Field
          hideLabel
          type="select"
          name="userId"
          label={t('found.assign')}
          options={[
            { value: '', label: t('inbox.assignNobody') },
            ...colleagues.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <Button formAction={inboxPaths.assignment} variant="ghost">
          {t('found.assign')}
        </Button>
      </div>
    </Form>
  );
}
