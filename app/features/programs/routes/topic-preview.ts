import { previewTopic } from '#app/features/coverage/topic-preview.server.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { guard } from '#app/web/guard.server.ts';
import { wordList } from '../schema.ts';

/** GET: what a word list would catch, for the form while it is typed. An unreadable list catches nothing. */
export const loader = guard({ can: 'programs.write' }, async ({ ctx, url }) => {
  const list = (name: string) => wordList.safeParse(url.searchParams.get(name) ?? '').data ?? [];
  return previewTopic(ctx, {
    terms: list('terms'),
    exclusions: list('exclusions'),
    topicId: readRowId(url.searchParams.get('id')),
  });
});
