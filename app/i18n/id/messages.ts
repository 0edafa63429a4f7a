import { awards } from './awards.ts';
import { core } from './core.ts';
import { imports } from './imports.ts';
import { snapshots } from './snapshots.ts';

/** All Indonesian messages: the language the others are checked against. */
export const messages = { ...core, awards, imports, snapshots };

export type Messages = typeof messages;
