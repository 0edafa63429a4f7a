import { type BulkChanges, unrecorded } from './changes.ts';

/** What a batch changes as the inputs of its form take it. */
export function draftOf(changes: BulkChanges) {
  const { status, outlet, journalists } = changes;
  const orNone = (value: string | null | undefined) => (value === null ? 'none' : value);
  return {
    act: status ? (status.to === 'dismissed' ? 'dismiss' : 'restore') : 'fields',
    reason: status?.to === 'dismissed' ? status.reason : '',
    addTopicIds: (changes.addTopicIds ?? []).map(String),
    removeTopicIds: (changes.removeTopicIds ?? []).map(String),
    headlineTone: orNone(changes.headlineTone),
    bodyTone: orNone(changes.bodyTone),
    rubric: changes.rubric || undefined,
    clearRubric: changes.rubric === '' ? 'on' : undefined,
    format: changes.format,
    regency: orNone(changes.regency),
    outletName: outlet?.name,
    journalistNames: journalists?.map(person => person.name).join(', '),
    recordNew: journalists?.some(person => person.id === unrecorded) ? 'on' : undefined,
    clearJournalists: journalists?.length === 0 ? 'on' : undefined,
  };
}
