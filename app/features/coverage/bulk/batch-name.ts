import type { Translate } from '#app/i18n/translate.ts';
import { regencies } from '#app/lib/regencies.ts';
import type { BulkChanges } from './changes.ts';

/** How the audit log calls fields and their values. */
export type FieldWords = {
  field: (field: string) => string;
  value: (field: string, value: unknown) => string;
};

const regencyNames = new Map<string, string>(regencies.map(({ key, name }) => [key, name]));

/** The changes as the audit log names their fields; null empties one. */
function fieldsOf(changes: BulkChanges): [string, string | null | undefined][] {
  const { outlet, journalists, regency } = changes;
  return [
    ['headline_tone', changes.headlineTone],
    ['body_tone', changes.bodyTone],
    ['rubric', changes.rubric],
    ['format', changes.format],
    ['regency', regency && (regencyNames.get(regency) ?? regency)],
    ['outlet', outlet?.name],
    ['journalists', journalists?.map(person => person.name).join(', ')],
  ];
}

/**
 * Names batches by what they do to each article: "+ CSR, Rubrik → Daerah". One without a choice yet has the general name.
 * `topics` holds the names of topics by id; one that is gone is left out.
 */
export function batchNames(t: Translate, words: FieldWords, topics: ReadonlyMap<number, string>) {
  const named = (sign: string, ids: readonly number[] = []) =>
    ids.flatMap(id => (topics.has(id) ? [`${sign} ${topics.get(id)}`] : []));
  return ({ topic, changes }: { topic: { name: string } | null; changes: BulkChanges }): string => {
    if (topic) return t('bulk.kinds.reread', { name: topic.name });
    const { status } = changes;
    if (status) {
      const act = t(status.to === 'dismissed' ? 'bulk.acts.dismiss' : 'bulk.acts.restore');
      return status.to === 'dismissed' ? `${act}: ${status.reason}` : act;
    }
    const parts = [
      ...named('+', changes.addTopicIds),
      ...named('−', changes.removeTopicIds),
      ...fieldsOf(changes)
        .filter(([, value]) => value !== undefined)
        .map(
          ([field, value]) =>
            `${words.field(field)} → ${value ? words.value(field, value) : t('bulk.empty')}`,
        ),
    ];
    return parts.length > 0 ? parts.join(', ') : t('bulk.title');
  };
}
