import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Certificates: templates of a season with their pictures, the last number given in each series, the certificates
 * with what is printed on them frozen at issue, and documents that hold all of a season's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table certificate_templates (
  id $id, season_id integer not null references seasons (id) on delete cascade, name text not null,
  design text not null, series text not null, first_number integer not null,
  background_file_id integer references files (id), signature_file_id integer references files (id),
  created_by integer references users (id) on delete set null, created_at text not null,
  updated_at text not null, version integer not null, unique (season_id, name)
);
create index certificate_templates_background on certificate_templates (background_file_id) where background_file_id is not null;
create index certificate_templates_signature on certificate_templates (signature_file_id) where signature_file_id is not null;
create index certificate_templates_creator on certificate_templates (created_by) where created_by is not null;
create table certificate_series (series text primary key, last integer not null);
create table certificates (
  id $id, season_id integer not null references seasons (id) on delete cascade,
  template_id integer references certificate_templates (id) on delete set null,
  award_id integer references awards (id) on delete set null,
  recipient text not null, detail text not null, award text not null, email text, number text not null,
  code text not null unique, issued_on text not null, design text not null,
  background_file_id integer references files (id), signature_file_id integer references files (id),
  issued_by integer references users (id) on delete set null, issued_at text not null,
  withdrawn_at text, withdrawn_by integer references users (id) on delete set null, withdrawal_reason text,
  mailings integer not null, mailed_at text
);
create index certificates_season on certificates (season_id, id);
create index certificates_template on certificates (template_id) where template_id is not null;
create index certificates_award on certificates (award_id) where award_id is not null;
create index certificates_background on certificates (background_file_id) where background_file_id is not null;
create index certificates_signature on certificates (signature_file_id) where signature_file_id is not null;
create index certificates_issuer on certificates (issued_by) where issued_by is not null;
create index certificates_withdrawer on certificates (withdrawn_by) where withdrawn_by is not null;
create table certificate_batches (
  id $id, season_id integer not null references seasons (id) on delete cascade, kind text not null,
  job_id integer references jobs (id) on delete set null, file_id integer references files (id),
  certificates integer, asked_by integer references users (id) on delete set null,
  asked_at text not null, made_at text
);
create index certificate_batches_season on certificate_batches (season_id, kind, id);
create index certificate_batches_job on certificate_batches (job_id) where job_id is not null;
create index certificate_batches_file on certificate_batches (file_id) where file_id is not null;
create index certificate_batches_asker on certificate_batches (asked_by) where asked_by is not null
`,
  );
}
