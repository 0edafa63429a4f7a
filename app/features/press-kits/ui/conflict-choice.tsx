import '#app/i18n/sections/kits.ts';
import { useEffect, useRef } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { kitPaths } from '../paths.ts';

/** Somebody saved in between: look at theirs, or save one's own over it. Nothing typed is lost either way. */
export function ConflictChoice({ kitId, storedVersion }: { kitId: number; storedVersion: number }) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  // The button that was pressed stands far below.
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} className="scroll-mt-20 outline-none">
      <Flash tone="warning">
        <p className="font-semibold">{t('kits.conflict')}</p>
        <p className="mt-1">{t('kits.overwriteText')}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <LinkButton href={kitPaths.show(kitId)} target="_blank" rel="noopener" size="small">
            {t('kits.seeStored')}
          </LinkButton>
          <Button name="overwrites" value={storedVersion} size="small">
            {t('kits.overwrite')}
          </Button>
        </div>
      </Flash>
    </div>
  );
}
