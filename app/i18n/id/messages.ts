import { accounts } from './accounts.ts';
import { admin } from './admin.ts';
import { audience } from './audience.ts';
import { awards } from './awards.ts';
import { common } from './common.ts';
import { coverage } from './coverage.ts';
import { dashboard } from './dashboard.ts';
import { errors } from './errors.ts';
import { exports } from './exports.ts';
import { gatherings } from './gatherings.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { journalistHistory } from './journalist-history.ts';
import { kits } from './kits.ts';
import { mail } from './mail.ts';
import { newsroom } from './newsroom.ts';
import { partners } from './partners.ts';
import { picks } from './picks.ts';
import { programs } from './programs.ts';
import { reading } from './reading.ts';
import { reuse } from './reuse.ts';
import { snapshots } from './snapshots.ts';
import { understanding } from './understanding.ts';

/** All Indonesian messages: the language the others are checked against. */
export const messages = {
  accounts,
  admin,
  audience,
  awards,
  common,
  coverage,
  dashboard,
  errors,
  exports,
  gatherings,
  imports,
  journalistHistory,
  inbox,
  kits,
  mail,
  partners,
  picks,
  programs,
  reuse,
  snapshots,
  newsroom,
  reading,
  understanding,
};

export type Messages = typeof messages;
