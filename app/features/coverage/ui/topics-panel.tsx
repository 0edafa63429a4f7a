import '#app/i18n/sections/understanding.ts';
import { RotateCcw, X } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { coveragePaths } from '../paths.ts';
import type { ShownTopic } from '../understanding-view.server.ts';
import type { ArticleView } from './article-facts.tsx';

const kinds = ['programme', 'segment', 'funding', 'issue'] as const;

/** The article's topics by kind, each with the words that fired; one click takes a wrong one off. */
export function TopicsPanel({ view, mayWrite }: { view: ArticleView; mayWrite: boolean }) {
  const t = useT();
  const { topics, rejected } = view.understanding;
  return (
    <Section
      title={t('understanding.topics')}
      aside={
        mayWrite && (
          <form method="post" action={coveragePaths.readTopics(view.id)}>
            <Button size="small" variant="ghost">
              {t('understanding.readAgain')}
            </Button>
          </form>
        )
      }
    >
      {topics.length === 0 && <p className="text-muted">{t('understanding.topicsEmpty')}</p>}
      {kinds.map(kind => {
        const members = topics.filter(topic => topic.kind === kind);
        return (
          members.length > 0 && (
            <div key={kind} className="mb-2">
              <h3 className="text-sm text-muted">{t(`coverage.topicKinds.${kind}`)}</h3>
              <ul>
                {members.map(topic => (
                  <TopicEntry key={topic.id} articleId={view.id} topic={topic} mayWrite={mayWrite} />
                ))}
              </ul>
            </div>
          )
        );
      })}
      {rejected.length > 0 && (
        <div className="mt-3">
          <h3 className="text-sm text-muted">{t('understanding.rejected')}</h3>
          <ul className="flex flex-wrap gap-x-4">
            {rejected.map(topic => (
              <li key={topic.id} className="flex items-center gap-1 text-muted">
                <s>{topic.name}</s>
                {mayWrite && (
                  <form method="post" action={coveragePaths.takeBackTopic(view.id, topic.id)}>
                    <Button
                      size="small"
                      variant="ghost"
                      aria-label={t('understanding.topicBack', { name: topic.name })}
                    >
                      <Icon of={RotateCcw} size={14} />
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function TopicEntry(props: { articleId: number; topic: ShownTopic; mayWrite: boolean }) {
  const t = useT();
  const { articleId, topic, mayWrite } = props;
  const label = t('understanding.rejectTopic', { name: topic.name });
  return (
    <li className="flex items-start justify-between gap-2 border-b border-base-300 py-1">
      <div className="flex min-w-0 flex-wrap gap-x-3">
        <Link
          href={`${coveragePaths.list}?topik=${topic.id}`}
          className="link inline-flex min-h-6 items-center self-start font-medium"
        >
          {topic.name}
        </Link>
        <Evidence topic={topic} />
      </div>
      {mayWrite && (
        <form method="post" action={coveragePaths.rejectTopic(articleId, topic.id)}>
          <Button size="small" variant="ghost" aria-label={label} title={label}>
            <Icon of={X} size={14} />
          </Button>
        </form>
      )}
    </li>
  );
}

/** The words that fired, each leading to its first place; else why the topic is there. */
function Evidence({ topic }: { topic: ShownTopic }) {
  const t = useT();
  const notes = [
    ...(topic.inTitle ? [t('understanding.topicInTitle')] : []),
    ...(topic.inCaption ? [t('understanding.topicInCaption')] : []),
    ...(topic.inRubric ? [t('understanding.topicInRubric')] : []),
    ...(topic.source === 'person' ? [t('understanding.topicByPerson')] : []),
  ];
  if (topic.words.length === 0 && notes.length === 0) notes.push(t('understanding.topicWordsGone'));
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      {topic.words.slice(0, 8).map(word => (
        <a key={word.anchor} href={`#${word.anchor}`} className="inline-flex min-h-6 items-center">
          <span className="mark mark-topic">{word.text}</span>
          {word.count > 1 && <span className="tabular text-muted">&nbsp;{word.count}×</span>}
        </a>
      ))}
      {notes.map(note => (
        <span key={note} className="inline-flex min-h-6 items-center text-muted">
          {note}
        </span>
      ))}
    </p>
  );
}
