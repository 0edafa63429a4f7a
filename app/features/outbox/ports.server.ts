import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';
import type { MailAct } from './mail.ts';

/** A person wants to send a mail of an act again: whoever owns the act answers why not, as a message key. */
export const resendAsked = createPort<Context<Db>, MailAct, 'mail.releaseWithdrawn' | undefined>();
