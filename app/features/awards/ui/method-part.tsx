import type { ReactNode } from 'react';
import { Section } from '#app/ui/section.tsx';

/** A part of the page that explains the method, which its contents point to. */
export function MethodPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div id={id} className="scroll-mt-4">
      <Section title={title}>
        <div className="flex max-w-prose flex-col gap-2">{children}</div>
      </Section>
    </div>
  );
}
