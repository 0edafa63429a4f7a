import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** What reading an article finds beside its text: who edited it, when it was changed, its language and its picture. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table articles add column editors text not null default '';
alter table articles add column modified_at text;
alter table articles add column language text;
alter table articles add column lead_image_url text;
alter table articles add column lead_image_caption text not null default ''
`,
  );
}
