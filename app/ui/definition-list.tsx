import type { ReactNode } from 'react';

export type DefinitionListProps = {
  items: readonly { term: string; children: ReactNode }[];
};

/** Facts of one thing, term beside value, parted by hairlines; lines without a value are left out. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="border-t border-base-300">
      {items
        .filter(
          ({ children }) =>
            children !== null && children !== undefined && children !== false && children !== '',
        )
        .map(({ term, children }) => (
          <div
            key={term}
            className="grid gap-x-4 border-b border-base-300 py-2 min-[26rem]:grid-cols-[min(32%,10rem)_minmax(0,1fr)]"
          >
            <dt className="text-muted">{term}</dt>
            <dd className="min-w-0">{children}</dd>
          </div>
        ))}
    </dl>
  );
}
