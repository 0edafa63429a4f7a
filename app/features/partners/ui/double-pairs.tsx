import '#app/i18n/sections/merging.ts';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Likeness } from '../likeness.ts';
import { mergePaths, recordPath } from '../paths.ts';

type Side = { id: number; name: string; detail: string | null };
type Pair = { by: Likeness; first: Side; second: Side };

const signs = {
  outlet: { key: 'merging.sameHost', name: 'merging.sameName', nearly: 'merging.nearlyName' },
  journalist: { key: 'merging.sameContact', name: 'merging.sameName', nearly: 'merging.nearlyName' },
} as const satisfies Record<string, Record<Likeness, MessageKey>>;

/** Pairs of records that may be one, each with the way to merge it and the button that says they are two. */
export function DoublePairs(props: {
  kind: 'outlet' | 'journalist';
  pairs: readonly Pair[];
  /** Of all pairs; more than are listed when the list was cut. */
  total: number;
}) {
  const { kind, pairs, total } = props;
  const t = useT();
  if (pairs.length === 0) return <p className="text-muted">{t('merging.noDoubles')}</p>;
  return (
    <>
      <ul className="divide-y divide-base-300">
        {pairs.map(({ by, first, second }) => (
          <li
            key={`${first.id} ${second.id}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0"
          >
            <div className="min-w-0 flex-1 basis-64">
              {[first, second].map(side => (
                <p key={side.id} className="break-words">
                  <Link
                    href={recordPath(kind, side.id)}
                    className="link inline-flex min-h-6 items-center font-medium"
                  >
                    {side.name}
                  </Link>
                  {side.detail && <span className="text-sm text-muted"> · {side.detail}</span>}
                </p>
              ))}
              <p className="mt-1">
                <Badge>{t(signs[kind][by])}</Badge>
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              <Form method="post" action={mergePaths.apart}>
                <input type="hidden" name="kind" value={kind === 'outlet' ? 'media' : 'jurnalis'} />
                <input type="hidden" name="first" value={first.id} />
                <input type="hidden" name="second" value={second.id} />
                <Button
                  variant="ghost"
                  size="small"
                  aria-label={t('merging.apartOf', { first: first.name, second: second.name })}
                >
                  {t('merging.apart')}
                </Button>
              </Form>
              <LinkButton
                href={mergePaths.preview(kind, first.id, second.id)}
                size="small"
                aria-label={t('merging.compareOf', { first: first.name, second: second.name })}
              >
                {t('merging.compare')}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
      {total > pairs.length && (
        <p className="mt-2 text-muted">{t('merging.morePairs', { count: total - pairs.length })}</p>
      )}
    </>
  );
}
