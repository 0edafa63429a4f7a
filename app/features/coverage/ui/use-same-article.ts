import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { coveragePaths } from '../paths.ts';
import type { RepeatedArticle } from './same-article.tsx';

/** Typing rests this long before the articles are looked through, in milliseconds. */
const pause = 500;

/** What of the form tells articles apart. */
const telling = ['title', 'outletName', 'publishedLocal', 'url', 'body'];

/**
 * The article that a new article's form would repeat as it is filled in; `found` is what the server knew when it showed the
 * form. Without JavaScript, saving asks the same.
 */
export function useSameArticle(
  formId: string,
  found: RepeatedArticle | undefined,
  asks: boolean,
): RepeatedArticle | undefined {
  const fetcher = useFetcher<{ same: RepeatedArticle | null }>();
  const ask = useRef(fetcher.submit);
  ask.current = fetcher.submit;
  const answer = useRef({ found, stale: fetcher.data });
  // A form sent back knows better than what was answered before it was sent.
  if (answer.current.found !== found) answer.current = { found, stale: fetcher.data };
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!asks || !(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout>;
    const typed = (event: Event) => {
      if (!telling.includes((event.target as HTMLInputElement).name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const entry = new FormData();
        const values = new FormData(form);
        for (const name of [...telling, 'besideId']) entry.set(name, values.get(name) ?? '');
        ask.current(entry, { method: 'post', action: coveragePaths.same });
      }, pause);
    };
    form.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', typed);
    };
  }, [formId, asks]);
  const { data } = fetcher;
  return data === undefined || data === answer.current.stale ? found : (data.same ?? undefined);
}
