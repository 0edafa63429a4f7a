import type { Messages } from '../id/messages.ts';
import { awards } from './awards.ts';
import { books } from './books.ts';
import { core } from './core.ts';
import { gatherings } from './gatherings.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { merging } from './merging.ts';
import { recap } from './recap.ts';
import { reports } from './reports.ts';
import { snapshots } from './snapshots.ts';
import { understanding } from './understanding.ts';

/** All English messages. */
export const messages: Messages = {
  ...core,
  merging,
  awards,
  imports,
  gatherings,
  inbox,
  understanding,
  books,
  recap,
  reports,
  snapshots,
};
