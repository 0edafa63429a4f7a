import '#app/i18n/sections/care.ts';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Double } from '../doubles.ts';
import { kindWord, likelyPath, recordPath } from '../paths.ts';

/** Typing rests this long before the records are looked through, in milliseconds. */
const pause = 350;

/** What of a form tells records apart. */
const telling = /^(?:name|website|contacts\[\d+\]\.value)$/;

/**
 * Records that the entry may be, beside its name while it is typed; links open in a new tab so that nothing typed is lost.
 * Without JavaScript, saving asks the same.
 */
export function LikelyExisting({ kind, formId }: { kind: 'outlet' | 'journalist'; formId: string }) {
  const t = useT();
  const fetcher = useFetcher<{ doubles: Double[] }>();
  const ask = useRef(fetcher.submit);
  ask.current = fetcher.submit;
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout>;
    const typed = (event: Event) => {
      if (!telling.test((event.target as HTMLInputElement).name ?? '')) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const entry = new FormData();
        entry.set('kind', kindWord[kind]);
        for (const [name, value] of new FormData(form)) {
          if (telling.test(name)) entry.append(name.startsWith('contacts') ? 'contact' : name, value);
        }
        ask.current(entry, { method: 'post', action: likelyPath });
      }, pause);
    };
    form.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', typed);
    };
  }, [kind, formId]);
  const doubles = fetcher.data?.doubles ?? [];
  return (
    <div role="status" className="sm:col-span-2 empty:hidden">
      {doubles.length > 0 && (
        <p className="text-sm text-warning">
          {t('care.likely')}{' '}
          {doubles.map((double, index) => (
            <span key={double.id}>
              {index > 0 && ', '}
              <Link
                href={recordPath(kind, double.id)}
                target="_blank"
                rel="noreferrer"
                className="link inline-flex min-h-6 items-center font-medium"
              >
                {double.name}
              </Link>
              {double.detail && ` (${double.detail})`}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
