import type { Generated } from 'kysely';

/** How the certificates of a season look and are numbered. `design` is JSON (awards/certificates/design.ts). */
export type CertificateTemplatesTable = {
  id: Generated<number>;
  season_id: number;
  name: string;
  design: string;
  /** The pattern of numbers, as in `{nomor}/PIAGAM/{bulan}/{tahun}`. */
  series: string;
  /** The least number given. */
  first_number: number;
  /** A JPEG over the whole sheet; null for the design of the house. */
  background_file_id: number | null;
  /** A PNG. */
  signature_file_id: number | null;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: number;
};

/** The last number given in a series: the pattern with its year filled in. */
export type CertificateSeriesTable = { series: string; last: number };

/** A certificate with all that is printed on it, frozen when it was issued. */
export type CertificatesTable = {
  id: Generated<number>;
  season_id: number;
  template_id: number | null;
  /** The award it confirms; null when it was issued by hand. */
  award_id: number | null;
  recipient: string;
  /** Under the name: affiliation, title of the work. */
  detail: string;
  award: string;
  email: string | null;
  number: string;
  /** What the check page is asked for; cannot be guessed. */
  code: string;
  issued_on: string;
  design: string;
  background_file_id: number | null;
  signature_file_id: number | null;
  issued_by: number | null;
  issued_at: string;
  withdrawn_at: string | null;
  withdrawn_by: number | null;
  withdrawal_reason: string | null;
  /** How often it was handed to the outbox. */
  mailings: number;
  mailed_at: string | null;
};

/** Work on all certificates of a season: one document of them, a zip with a PDF of each, or mail to all who were not written to. */
export type CertificateBatchesTable = {
  id: Generated<number>;
  season_id: number;
  kind: 'document' | 'archive' | 'mail';
  job_id: number | null;
  file_id: number | null;
  /** How many were printed or mailed. */
  certificates: number | null;
  asked_by: number | null;
  asked_at: string;
  made_at: string | null;
};
