import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import { isOvertaken } from './awards.queries.server.ts';
import type { IssuedDesign } from './design.ts';
import { type KeptPicture, pictureOf } from './templates.queries.server.ts';

export type PrintedCertificate = {
  id: number;
  seasonId: number;
  recipient: string;
  detail: string;
  award: string;
  number: string;
  code: string;
  issuedOn: string;
  issuedAt: string;
  design: IssuedDesign;
  background: KeptPicture | null;
  signature: KeptPicture | null;
};

export type Certificate = PrintedCertificate & {
  email: string | null;
  byHand: boolean;
  templateId: number | null;
  /** A later published run changed its award, or does not give it any more. */
  overtaken: boolean;
  issuedBy: string | null;
  withdrawnAt: string | null;
  withdrawalReason: string | null;
  mailings: number;
  mailedAt: string | null;
};

const certificates = (db: Db) =>
  db
    .selectFrom('certificates as c')
    .leftJoin('files as b', 'b.id', 'c.background_file_id')
    .leftJoin('files as s', 's.id', 'c.signature_file_id')
    .leftJoin('users as u', 'u.id', 'c.issued_by')
    .selectAll('c')
    .select(isOvertaken.as('overtaken'))
    .select(['u.name as issuer', 'b.sha256 as bHash', 'b.width as bWidth', 'b.height as bHeight'])
    .select(['s.sha256 as sHash', 's.width as sWidth', 's.height as sHeight']);

type Row = Awaited<ReturnType<ReturnType<typeof certificates>['executeTakeFirstOrThrow']>>;

const toCertificate = (row: Row): Certificate => ({
  id: row.id,
  seasonId: row.season_id,
  recipient: row.recipient,
  detail: row.detail,
  award: row.award,
  number: row.number,
  code: row.code,
  issuedOn: row.issued_on,
  issuedAt: row.issued_at,
  design: JSON.parse(row.design) as IssuedDesign,
  background: pictureOf(row.background_file_id, row.bHash, row.bWidth, row.bHeight),
  signature: pictureOf(row.signature_file_id, row.sHash, row.sWidth, row.sHeight),
  email: row.email,
  byHand: row.award_id === null,
  templateId: row.template_id,
  overtaken: Number(row.overtaken) === 1,
  issuedBy: row.issuer,
  withdrawnAt: row.withdrawn_at,
  withdrawalReason: row.withdrawal_reason,
  mailings: row.mailings,
  mailedAt: row.mailed_at,
});

export async function findCertificate(db: Db, id: number): Promise<Certificate | undefined> {
  const row = await certificates(db).where('c.id', '=', id).executeTakeFirst();
  return row && toCertificate(row);
}

/** The certificate behind a code of the check page, and the name of its season. */
export async function findByCode(
  db: Db,
  code: string,
): Promise<(Certificate & { season: string }) | undefined> {
  const row = await certificates(db)
    .innerJoin('seasons', 'seasons.id', 'c.season_id')
    .select('seasons.name as season')
    .where('c.code', '=', code)
    .executeTakeFirst();
  return row && { ...toCertificate(row), season: row.season };
}

export type CertificateRow = Pick<
  Certificate,
  'id' | 'number' | 'recipient' | 'award' | 'issuedOn' | 'email' | 'withdrawnAt' | 'mailedAt' | 'overtaken'
>;

/** A season's certificates, the newest first. */
export async function listCertificates(
  db: Db,
  seasonId: number,
  request: PageRequest = {},
  limit = 50,
): Promise<Page<CertificateRow>> {
  const query = db
    .selectFrom('certificates as c')
    .select(['id', 'number', 'recipient', 'award', 'issued_on as issuedOn', 'email'])
    .select(['withdrawn_at as withdrawnAt', 'mailed_at as mailedAt', isOvertaken.as('overtaken')])
    .where('season_id', '=', seasonId);
  const order = [{ column: 'id', holds: 'integer', direction: 'desc' } as const];
  const rows = await keysetPage(query, order, request, limit).execute();
  const certificates = rows.map(row => ({ ...row, overtaken: Number(row.overtaken) === 1 }));
  return cutPage(certificates, limit, request, row => [row.id]);
}

/** Most certificates in one document or mailing. */
const mostAtOnce = 1000;

/**
 * The valid certificates of a season by their number's age, at most {@link mostAtOnce}; without those whose award a later
 * run changed.
 * @param which all of them, or those with an address that nothing was sent to yet
 */
export async function listValid(
  db: Db,
  seasonId: number,
  which: 'all' | 'unmailed' = 'all',
): Promise<Certificate[]> {
  let query = certificates(db)
    .where('c.season_id', '=', seasonId)
    .where('c.withdrawn_at', 'is', null)
    .where(isOvertaken, '=', 0);
  if (which === 'unmailed') query = query.where('c.email', 'is not', null).where('c.mailings', '=', 0);
  const rows = await query.orderBy('c.id').limit(mostAtOnce).execute();
  return rows.map(toCertificate);
}

/**
 * How many certificates of a season are valid and true, how many of them have an address and wait for their first mail; and
 * how many a later run overtook.
 */
export async function countValid(
  db: Db,
  seasonId: number,
): Promise<{ valid: number; unmailed: number; overtaken: number }> {
  const rows = await db
    .selectFrom('certificates as c')
    .select(['email', 'mailings', isOvertaken.as('overtaken')])
    .where('season_id', '=', seasonId)
    .where('withdrawn_at', 'is', null)
    .limit(20_000)
    .execute();
  const valid = rows.filter(row => Number(row.overtaken) === 0);
  return {
    valid: valid.length,
    unmailed: valid.filter(({ email, mailings }) => email !== null && mailings === 0).length,
    overtaken: rows.length - valid.length,
  };
}
