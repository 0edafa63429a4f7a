import type { Messages } from '../id/messages.ts';
import { accounts } from './accounts.ts';
import { admin } from './admin.ts';
import { audience } from './audience.ts';
import { awards } from './awards.ts';
import { books } from './books.ts';
import { bulk } from './bulk.ts';
import { care } from './care.ts';
import { certificates } from './certificates.ts';
import { climb } from './climb.ts';
import { completeness } from './completeness.ts';
import { core } from './core.ts';
import { dashboard } from './dashboard.ts';
import { deliberation } from './deliberation.ts';
import { exports } from './exports.ts';
import { feeds } from './feeds.ts';
import { findings } from './findings.ts';
import { flow } from './flow.ts';
import { forgetting } from './forgetting.ts';
import { found } from './found.ts';
import { gatherings } from './gatherings.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { incoming } from './incoming.ts';
import { judging } from './judging.ts';
import { kits } from './kits.ts';
import { legend } from './legend.ts';
import { logging } from './logging.ts';
import { marking } from './marking.ts';
import { merging } from './merging.ts';
import { method } from './method.ts';
import { newsroom } from './newsroom.ts';
import { papers } from './papers.ts';
import { pictures } from './pictures.ts';
import { preferences } from './preferences.ts';
import { pressroom } from './pressroom.ts';
import { programs } from './programs.ts';
import { recap } from './recap.ts';
import { received } from './received.ts';
import { reports } from './reports.ts';
import { results } from './results.ts';
import { season } from './season.ts';
import { segments } from './segments.ts';
import { sender } from './sender.ts';
import { sending } from './sending.ts';
import { snapshots } from './snapshots.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { tone } from './tone.ts';
import { understanding } from './understanding.ts';
import { weights } from './weights.ts';
import { winners } from './winners.ts';
import { works } from './works.ts';
import { writing } from './writing.ts';

/** All English messages. */
export const messages: Messages = {
  ...core,
  judging,
  certificates,
  completeness,
  marking,
  deliberation,
  kits,
  flow,
  admin,
  merging,
  method,
  care,
  timeline,
  received,
  papers,
  pictures,
  awards,
  climb,
  bulk,
  findings,
  forgetting,
  imports,
  gatherings,
  inbox,
  incoming,
  legend,
  today,
  tone,
  understanding,
  weights,
  winners,
  works,
  writing,
  books,
  recap,
  reports,
  results,
  season,
  segments,
  snapshots,
  found,
  logging,
  audience,
  sender,
  sending,
  accounts,
  newsroom,
  exports,
  pressroom,
  preferences,
  programs,
  dashboard,
  feeds,
};
