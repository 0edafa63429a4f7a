import { admin } from './admin.ts';
import { awards } from './awards.ts';
import { books } from './books.ts';
import { bulk } from './bulk.ts';
import { care } from './care.ts';
import { core } from './core.ts';
import { findings } from './findings.ts';
import { forgetting } from './forgetting.ts';
import { gatherings } from './gatherings.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { judging } from './judging.ts';
import { kits } from './kits.ts';
import { legend } from './legend.ts';
import { merging } from './merging.ts';
import { pictures } from './pictures.ts';
import { recap } from './recap.ts';
import { received } from './received.ts';
import { reports } from './reports.ts';
import { season } from './season.ts';
import { snapshots } from './snapshots.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { tone } from './tone.ts';
import { understanding } from './understanding.ts';

/** All Indonesian messages: the language the others are checked against. */
export const messages = {
  ...core,
  judging,
  kits,
  admin,
  merging,
  care,
  timeline,
  received,
  pictures,
  awards,
  bulk,
  findings,
  forgetting,
  imports,
  gatherings,
  inbox,
  legend,
  today,
  tone,
  understanding,
  books,
  recap,
  reports,
  season,
  snapshots,
};

export type Messages = typeof messages;
