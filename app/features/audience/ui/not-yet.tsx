import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

/** A kit that the world may not see yet goes to nobody but the officer, as a test. */
export function NotYet({ title, version }: { title: string; version: number }) {
  const t = useT();
  return (
    <EmptyState
      title={title}
      actions={
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button name="what" value="test">
            {t('audience.test')}
          </Button>
        </Form>
      }
    >
      {t('audience.testHint')}
    </EmptyState>
  );
}
