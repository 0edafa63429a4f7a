import type { ReactNode } from 'react';
import { Button, LinkButton } from './button.tsx';
import { Link } from './link.tsx';

/** Something that people changed since, and that is named before the rest is taken back. */
export type ChangedSince = { href: string; label: string };

/**
 * Asks before many changes are taken back at once: what goes back (`children`), what people have changed since, and the
 * way out. Works without JavaScript.
 */
export function UndoForm(props: {
  children: ReactNode;
  changed: readonly ChangedSince[];
  /** What is said when nothing was changed since. */
  unchanged: string;
  /** What is said, or asked, above those that were changed. */
  aboutChanged: ReactNode;
  /** What is said below them when more were changed than are named. */
  more?: string;
  undo: string;
  cancel: string;
  back: string;
}) {
  const { children, changed, unchanged, aboutChanged, more, undo, cancel, back } = props;
  return (
    <form method="post" className="flex max-w-2xl flex-col gap-4">
      {children}
      {changed.length === 0 ? (
        <p className="text-muted">{unchanged}</p>
      ) : (
        <section className="border-t border-base-300 pt-4">
          {aboutChanged}
          <ul className="mt-2 flex flex-col gap-1">
            {changed.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className="link inline-flex min-h-6 items-center">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
          {more && <p className="mt-1 text-muted">{more}</p>}
        </section>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="danger">{undo}</Button>
        <LinkButton href={back} variant="ghost">
          {cancel}
        </LinkButton>
      </div>
    </form>
  );
}
