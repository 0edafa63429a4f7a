import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Clip books: what goes into them, the editions made of them with everything as it was then, and links to an edition for
 * people without an account.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table clip_books (
  id $id, title text not null, introduction text not null, arrangement text not null,
  created_by integer references users (id) on delete set null, created_at text not null, updated_at text not null,
  version integer not null
);
create index clip_books_newest on clip_books (updated_at, id);
create index clip_books_creator on clip_books (created_by) where created_by is not null;
create table clip_book_articles (
  book_id integer not null references clip_books (id) on delete cascade,
  article_id integer not null references articles (id) on delete cascade, position integer not null,
  primary key (book_id, article_id)
);
create index clip_book_articles_order on clip_book_articles (book_id, position);
create index clip_book_articles_article on clip_book_articles (article_id);
create table clip_book_editions (
  id $id, book_id integer not null references clip_books (id) on delete cascade, number integer not null,
  title text not null, introduction text not null, arrangement text not null, left_out integer not null,
  pages integer, file_id integer references files (id), job_id integer references jobs (id) on delete set null,
  made_by integer references users (id) on delete set null, asked_at text not null, made_at text,
  unique (book_id, number)
);
create index clip_book_editions_file on clip_book_editions (file_id) where file_id is not null;
create index clip_book_editions_job on clip_book_editions (job_id) where job_id is not null;
create index clip_book_editions_maker on clip_book_editions (made_by) where made_by is not null;
create table clip_book_entries (
  edition_id integer not null references clip_book_editions (id) on delete cascade, position integer not null,
  article_id integer references articles (id) on delete set null, article_version integer not null,
  facts text not null, primary key (edition_id, position)
);
create index clip_book_entries_article on clip_book_entries (article_id) where article_id is not null;
create table clip_book_shares (
  id $id, edition_id integer not null references clip_book_editions (id) on delete cascade,
  password_hash text not null, expires_at text not null, withdrawn_at text, opened integer not null,
  opened_at text, created_by integer references users (id) on delete set null, created_at text not null
);
create index clip_book_shares_edition on clip_book_shares (edition_id, id);
create index clip_book_shares_creator on clip_book_shares (created_by) where created_by is not null
`,
  );
}
