import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { CheckPageProps } from './log-page.tsx';

const Later = lazy(async () => ({ default: (await import('./log-page.tsx')).CheckPage }));
let ready: ComponentType<CheckPageProps> | undefined;

/** For the server, before it renders: the form stands in the page itself, so that it works without JavaScript. */
export async function readyCheckPage(): Promise<void> {
  ready ??= (await import('./log-page.tsx')).CheckPage;
}

/** The form, whose script is loaded with it: most visits to the page begin at the box and end elsewhere. */
export function CheckPageLater(props: CheckPageProps) {
  const [Page] = useState(() => ready ?? Later);
  return (
    <Suspense>
      <Page {...props} />
    </Suspense>
  );
}
