import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** The small picture beside an entry of a clip book, frozen with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table clip_book_entries add column thumbnail_file_id integer references files (id);
create index clip_book_entries_thumbnail on clip_book_entries (thumbnail_file_id) where thumbnail_file_id is not null
`,
  );
}
