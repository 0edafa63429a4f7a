import '#app/i18n/sections/marking.ts';
import { useEffect, useState } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';

const verdicts: Record<string, 'marking.passed' | 'marking.notPassed'> = {
  yes: 'marking.passed',
  no: 'marking.notPassed',
};

/** What another device wrote into a field that this one changed too, and the choice between the two. */
export function OtherValue(props: { field: string; stored: string; onChoose: (takeOther: boolean) => void }) {
  const t = useT();
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const { field, stored } = props;
  const verdict = field === 'passed' ? verdicts[stored] : undefined;
  const value = verdict ? t(verdict) : stored;
  return (
    <div role="alert" className="mt-1 rounded-md bg-amber-wash px-3 py-2 text-sm">
      <p className="wrap-anywhere">
        {value === '' ? t('marking.otherDeviceEmpty') : t('marking.otherDevice', { value })}
      </p>
      {alive && (
        <p className="mt-2 flex flex-wrap gap-2">
          <Button type="button" size="small" onClick={() => props.onChoose(true)}>
            {value === ''
              ? t('marking.takeEmpty')
              : t('marking.takeOther', { value: value.length > 24 ? `${value.slice(0, 24)}…` : value })}
          </Button>
          <Button type="button" size="small" onClick={() => props.onChoose(false)}>
            {t('marking.keepOwn')}
          </Button>
        </p>
      )}
    </div>
  );
}
