import { awards } from './awards.ts';
import { core } from './core.ts';
import { imports } from './imports.ts';

/** All Indonesian messages: the language the others are checked against. */
export const messages = { ...core, awards, imports };

export type Messages = typeof messages;
