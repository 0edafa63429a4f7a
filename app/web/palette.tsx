import { lazy, Suspense, useEffect, useState } from 'react';
import { useT } from '#app/i18n/react.tsx';

const CommandPalette = lazy(async () => ({ default: (await import('#app/ui/palette.tsx')).Palette }));

/** Ctrl/⌘-K anywhere in the office; its code is loaded at the first use. */
export function Palette() {
  const t = useT();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('gema:palette', show);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('gema:palette', show);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <CommandPalette
        source="/palet"
        labels={{
          title: t('common.palette'),
          placeholder: t('common.palette'),
          empty: t('common.paletteEmpty'),
          close: t('common.close'),
        }}
        onClose={() => setOpen(false)}
      />
    </Suspense>
  );
}
