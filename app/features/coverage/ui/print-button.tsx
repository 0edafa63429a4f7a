import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';

/** Opens the browser's own print dialog; there once it can do so. */
export function PrintButton() {
  const t = useT();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button type="button" variant="primary" icon={Printer} onClick={() => window.print()}>
      {t('search.print')}
    </Button>
  );
}
