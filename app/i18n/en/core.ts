import type { core as indonesian } from '../id/core.ts';
import { accounts } from './accounts.ts';
import { audience } from './audience.ts';
import { common } from './common.ts';
import { coverage } from './coverage.ts';
import { dashboard } from './dashboard.ts';
import { errors } from './errors.ts';
import { exports } from './exports.ts';
import { logging } from './logging.ts';
import { mail } from './mail.ts';
import { newsroom } from './newsroom.ts';
import { partners } from './partners.ts';
import { picks } from './picks.ts';
import { programs } from './programs.ts';
import { reading } from './reading.ts';
import { reuse } from './reuse.ts';
import { search } from './search.ts';
import { views } from './views.ts';

/** The English messages that every page of the office may show. */
export const core: typeof indonesian = {
  accounts,
  audience,
  common,
  coverage,
  dashboard,
  errors,
  exports,
  logging,
  mail,
  partners,
  picks,
  programs,
  reuse,
  search,
  views,
  newsroom,
  reading,
};
