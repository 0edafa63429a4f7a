import { useCallback, useEffect, useState } from 'react';

export type QueueEntry = {
  key: string;
  title: string;
  text: string;
  url: string;
  files: { name: string; size: number }[];
  at: string;
  problem: 'offline' | 'session' | 'refused' | 'server' | null;
};

const scope = '/pemberitaan/catat';

/** Asks the service worker; undefined when there is none or it cannot. */
async function ask<T>(act: string, value?: unknown): Promise<T | undefined> {
  const registration = await navigator.serviceWorker?.getRegistration(scope).catch(() => undefined);
  const worker = registration?.active;
  if (!worker) return undefined;
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ ok: boolean; result: T }>) =>
      resolve(data.ok ? data.result : undefined);
    worker.postMessage({ act, value }, [port2]);
  });
}

/** What waits on this device to be sent; sends it when the page opens. Empty without a service worker. */
export function useDeviceQueue() {
  const [entries, setEntries] = useState<QueueEntry[]>([]);
  const refresh = useCallback(async () => setEntries((await ask<QueueEntry[]>('list')) ?? []), []);
  useEffect(() => {
    void refresh();
    void ask('send');
    void ask('refresh');
    if (!('BroadcastChannel' in window)) return;
    const news = new BroadcastChannel('gema-queue');
    news.onmessage = () => void refresh();
    return () => news.close();
  }, [refresh]);
  return {
    entries,
    send: () => void ask('send'),
    remove: (key: string) => void ask('remove', key),
  };
}
