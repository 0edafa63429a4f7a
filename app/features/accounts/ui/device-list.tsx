import '#app/i18n/sections/accounts.ts';
import { Monitor, Smartphone } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Device } from '../devices.ts';
import { accountPaths } from '../paths.ts';

export type ListedDevice = Device & { id: number; ip: string; lastSeenAt: string; current: boolean };

/** The signed-in devices of a person, each with a button that signs it out. */
export function DeviceList({ devices, zone }: { devices: ListedDevice[]; zone: string }) {
  const { t, format } = useI18n();
  return (
    <ul className="border-t border-base-300">
      {devices.map(device => (
        <li
          key={device.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-base-300 py-3"
        >
          <Icon of={device.handheld ? Smartphone : Monitor} size={20} className="text-muted" />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2 font-medium">
              {deviceName(device, t('accounts.deviceOn'), t('accounts.deviceUnknown'))}
              {device.current && <Badge tone="accent">{t('accounts.thisDevice')}</Badge>}
            </p>
            <p className="text-sm text-muted">
              {t('accounts.lastSeen', { at: format.instant(device.lastSeenAt, zone) })} · {device.ip}
            </p>
          </div>
          {!device.current && (
            <form method="post" action={accountPaths.sessionEnd}>
              <Button name="id" value={device.id} size="small">
                {t('accounts.endSession')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function deviceName({ browser, system }: Device, on: string, unknown: string): string {
  if (browser && system) return `${browser} ${on} ${system}`;
  return browser ?? system ?? unknown;
}
