import '#app/i18n/sections/understanding.ts';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { programPaths } from '#app/features/programs/paths.ts';
import { topicFormId } from '#app/features/programs/topic-draft.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { coveragePaths } from '../paths.ts';
import type { TopicPreview as Preview } from '../topic-preview.server.ts';

/** Typing rests this long before the newest articles are read again, in milliseconds. */
const pause = 400;

/**
 * What the word list of the topic form catches in the newest articles: live while it is typed; without JavaScript
 * the button sends the form to this page and back.
 */
export function TopicPreview({ initial, topicId }: { initial: Preview; topicId?: number }) {
  const t = useT();
  const fetcher = useFetcher<Preview>();
  const load = useRef(fetcher.load);
  load.current = fetcher.load;
  useEffect(() => {
    const form = document.getElementById(topicFormId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout>;
    const typed = (event: Event) => {
      const { name } = event.target as HTMLTextAreaElement;
      if (name !== 'terms' && name !== 'exclusions') return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const data = new FormData(form);
        const text = (field: string) => String(data.get(field) ?? '').slice(0, 4000);
        load.current(
          programPaths.topicPreview({ terms: text('terms'), exclusions: text('exclusions'), topicId }),
        );
      }, pause);
    };
    form.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', typed);
    };
  }, [topicId]);
  const preview = fetcher.data ?? initial;
  return (
    <section aria-busy={fetcher.state !== 'idle'}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-lg font-semibold">{t('understanding.wordLists.preview')}</h2>
        <Button size="small" variant="ghost" form={topicFormId} formMethod="get" formNoValidate>
          {t('understanding.wordLists.previewButton')}
        </Button>
      </div>
      <p className="tabular" role="status">
        {preview.caught === 0
          ? t('understanding.wordLists.previewNone', { read: preview.read })
          : t('understanding.wordLists.previewCount', { caught: preview.caught, read: preview.read })}
      </p>
      <Words words={preview.words} />
      <Examples examples={preview.examples} />
    </section>
  );
}

function Words({ words }: { words: Preview['words'] }) {
  const t = useT();
  if (words.length === 0) return null;
  return (
    <ul
      aria-label={t('understanding.wordLists.previewWords')}
      className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-sm"
    >
      {words.map(word => (
        <li key={word.text}>
          <span className="mark mark-topic">{word.text}</span>{' '}
          <span className="tabular text-muted">{word.articles}×</span>
        </li>
      ))}
    </ul>
  );
}

function Examples({ examples }: { examples: Preview['examples'] }) {
  const t = useT();
  return (
    <ul className="mt-3">
      {examples.map(example => (
        <li key={example.id} className="border-t border-base-300 py-2">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <Link href={coveragePaths.show(example.id)} className="link font-medium">
              {example.title}
            </Link>
            <span className="text-sm text-muted">{example.outletName}</span>
            {example.carries === false && <Badge>{t('understanding.wordLists.previewNew')}</Badge>}
          </p>
          <p className="text-sm wrap-anywhere">
            …{example.before}
            <mark className="mark mark-topic">{example.match}</mark>
            {example.after}…
          </p>
        </li>
      ))}
    </ul>
  );
}
