import '#app/i18n/sections/gatherings.ts';
import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { zoneName } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { gatheringPaths } from '../paths.ts';

export type ShownSend = { kind: string; version: number; count: number; notBefore: string };

const kinds = ['gathering-invitation', 'gathering-update', 'gathering-cancellation'] as const;

/** Mail that has not left yet, with the button that stops it; looks again once the wait is over. */
export function PendingSends(props: {
  gatheringId: number;
  sends: readonly ShownSend[];
  zone: string;
  now: string;
  mayStop: boolean;
}) {
  const { gatheringId, sends, zone, now, mayStop } = props;
  const { t, format } = useI18n();
  const { revalidate } = useRevalidator();
  const next = sends.map(send => send.notBefore).sort()[0];
  useEffect(() => {
    if (!next) return;
    const wait = Math.max(Date.parse(next) - Date.parse(now), 0) + 3000;
    const timer = setTimeout(revalidate, Math.min(wait, 120_000));
    return () => clearTimeout(timer);
  }, [next, now, revalidate]);
  const when = (at: string) =>
    format.day(at, zone) === format.day(now, zone)
      ? `${format.clock(at, zone)} ${zoneName(zone)}`
      : format.instant(at, zone);
  return sends.map(send => {
    const kind = kinds.find(name => name === send.kind);
    if (!kind) return null;
    return (
      <Flash
        key={`${send.kind}${send.version}`}
        tone="warning"
        action={
          mayStop && (
            <Form method="post" action={gatheringPaths.sendCancellation(gatheringId)}>
              <input type="hidden" name="kind" value={send.kind} />
              <input type="hidden" name="version" value={send.version} />
              <Button size="small">{t('gatherings.stop')}</Button>
            </Form>
          )
        }
      >
        {t(`gatherings.pending.${kind}`, { count: send.count })}{' '}
        <span className="text-muted">
          {send.notBefore > now
            ? t('gatherings.leavesAt', { time: when(send.notBefore) })
            : t('gatherings.leavesSoon')}
        </span>
      </Flash>
    );
  });
}
