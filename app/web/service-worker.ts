const scope = '/pemberitaan/catat';

/**
 * Sets up the service worker of the log page, so that the phone's share sheet works, and has it send what waits on this
 * device whenever there is a network again. Needs a secure context; elsewhere nothing happens.
 */
export function startServiceWorker(): (() => void) | undefined {
  if (!('serviceWorker' in navigator)) return undefined;
  const send = async () => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    registration?.active?.postMessage({ act: 'send' });
  };
  navigator.serviceWorker.register('/service-worker.js', { scope }).then(send, () => undefined);
  addEventListener('online', send);
  return () => removeEventListener('online', send);
}
