import type { Db } from '#db/connection.ts';
import type { JurorInterestsTable, JurorsTable } from '#db/schema/judging.ts';
import type { JurorTies } from './conflicts.ts';

export type Interest = {
  id: number;
  kind: JurorInterestsTable['kind'];
  outletId: number | null;
  networkId: number | null;
  journalistId: number | null;
  /** Name of the outlet, network or journalist. */
  party: string;
  note: string;
  untilOn: string | null;
};

export type Juror = {
  id: number;
  seasonId: number;
  userId: number;
  name: string;
  email: string;
  position: string;
  employer: string;
  outletId: number | null;
  networkId: number | null;
  outletNetworkId: number | null;
  /** By what staff said, or because the account is one of the office. */
  agencyStaff: boolean;
  status: JurorsTable['status'];
  /** Whether the account has been opened. */
  joined: boolean;
  locale: 'id' | 'en';
  declaredAt: string | null;
  invitedAt: string;
  interests: Interest[];
  version: number;
};

function select(db: Db) {
  return db
    .selectFrom('jurors')
    .innerJoin('users', 'users.id', 'jurors.user_id')
    .leftJoin('outlets', 'outlets.id', 'jurors.outlet_id')
    .select([
      'jurors.id',
      'season_id as seasonId',
      'user_id as userId',
      'users.name',
      'users.email',
      'users.locale',
      'users.status as account',
      'users.role',
      'position',
      'employer',
      'jurors.outlet_id as outletId',
      'jurors.network_id as networkId',
      'outlets.network_id as outletNetworkId',
      'agency_staff as agencyStaff',
      'jurors.status',
      'declared_at as declaredAt',
      'invited_at as invitedAt',
      'jurors.version',
    ]);
}

async function withInterests(
  db: Db,
  rows: Awaited<ReturnType<ReturnType<typeof select>['execute']>>,
): Promise<Juror[]> {
  const interests =
    rows.length === 0
      ? []
      : await db
          .selectFrom('juror_interests as i')
          .leftJoin('outlets as o', 'o.id', 'i.outlet_id')
          .leftJoin('networks as n', 'n.id', 'i.network_id')
          .leftJoin('journalists as j', 'j.id', 'i.journalist_id')
          .select([
            'i.id',
            'i.juror_id as jurorId',
            'i.kind',
            'i.outlet_id as outletId',
            'i.network_id as networkId',
            'i.journalist_id as journalistId',
            'i.note',
            'i.until_on as untilOn',
            'o.name as outlet',
            'n.name as network',
            'j.name as journalist',
          ])
          .where(
            'i.juror_id',
            'in',
            rows.map(row => row.id),
          )
          .orderBy('i.id')
          .execute();
  return rows.map(({ account, role, ...row }) => ({
    ...row,
    agencyStaff: row.agencyStaff === 1 || role !== 'juror',
    joined: account === 'active',
    interests: interests
      .filter(({ jurorId }) => jurorId === row.id)
      .map(({ jurorId: _, outlet, network, journalist, ...interest }) => ({
        ...interest,
        party: outlet ?? network ?? journalist ?? '–',
      })),
  }));
}

/** A season's jurors by name, those who withdrew last; at most 200. */
export async function listJurors(db: Db, seasonId: number): Promise<Juror[]> {
  const rows = await select(db)
    .where('season_id', '=', seasonId)
    .orderBy('users.name')
    .orderBy('jurors.id')
    .limit(200)
    .execute();
  const jurors = await withInterests(db, rows);
  return [
    ...jurors.filter(juror => juror.status !== 'withdrawn'),
    ...jurors.filter(juror => juror.status === 'withdrawn'),
  ];
}

/** A juror, or undefined. */
export async function findJuror(db: Db, id: number): Promise<Juror | undefined> {
  const row = await select(db).where('jurors.id', '=', id).executeTakeFirst();
  return row && (await withInterests(db, [row]))[0];
}

/** The juror an account is in a season, unless they withdrew. */
export async function findJurorOfUser(db: Db, seasonId: number, userId: number): Promise<Juror | undefined> {
  const row = await select(db)
    .where('season_id', '=', seasonId)
    .where('user_id', '=', userId)
    .where('jurors.status', '<>', 'withdrawn')
    .executeTakeFirst();
  return row && (await withInterests(db, [row]))[0];
}

/** What decides on a juror's conflicts. */
export function tiesOf(juror: Juror): JurorTies {
  const { outletId, networkId, outletNetworkId, interests } = juror;
  return { outletId, networkId, outletNetworkId, interests };
}
