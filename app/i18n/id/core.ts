import { common } from './common.ts';
import { coverage } from './coverage.ts';
import { drafts } from './drafts.ts';
import { errors } from './errors.ts';
import { mail } from './mail.ts';
import { partners } from './partners.ts';
import { picks } from './picks.ts';
import { reading } from './reading.ts';
import { reuse } from './reuse.ts';
import { search } from './search.ts';
import { views } from './views.ts';

/** The Indonesian messages that every page of the office may show; a browser loads them first. */
export const core = {
  common,
  coverage,
  errors,
  mail,
  partners,
  picks,
  reuse,
  search,
  views,
  reading,
  drafts,
};
