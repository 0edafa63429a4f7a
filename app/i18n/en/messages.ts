import type { Messages } from '../id/messages.ts';
import { awards } from './awards.ts';
import { core } from './core.ts';
import { imports } from './imports.ts';
import { snapshots } from './snapshots.ts';

/** All English messages. */
export const messages: Messages = { ...core, awards, imports, snapshots };
