import '#app/i18n/sections/audience.ts';
import { Form } from '@remix-run/react';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

/** A kit that the world may not see yet goes to nobody but the officer, as a test. */
export function NotYet(props: { kitId: number; version: number; title: string; children: string }) {
  const { kitId, version, title, children } = props;
  const t = useT();
  return (
    <EmptyState
      title={title}
      actions={
        <>
          <LinkButton href={kitPaths.show(kitId)} variant="primary">
            {t('audience.toKit')}
          </LinkButton>
          <Form method="post">
            <input type="hidden" name="version" value={version} />
            <Button name="what" value="test">
              {t('audience.test')}
            </Button>
          </Form>
        </>
      }
    >
      {children} {t('audience.testHint')}
    </EmptyState>
  );
}
