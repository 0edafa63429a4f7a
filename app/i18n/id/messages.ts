import { accounts } from './accounts.ts';
import { admin } from './admin.ts';
import { audience } from './audience.ts';
import { awards } from './awards.ts';
import { common } from './common.ts';
import { coverage } from './coverage.ts';
import { dashboard } from './dashboard.ts';
import { errors } from './errors.ts';
import { gatherings } from './gatherings.ts';
import { kits } from './kits.ts';
import { logging } from './logging.ts';
import { mail } from './mail.ts';
import { newsroom } from './newsroom.ts';
import { partners } from './partners.ts';
import { programs } from './programs.ts';
import { reuse } from './reuse.ts';

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
  gatherings,
  kits,
  logging,
  mail,
  partners,
  programs,
  reuse,
  newsroom,
};

export type Messages = typeof messages;
