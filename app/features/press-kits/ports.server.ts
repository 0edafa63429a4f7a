import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';

/** `publishedAt`: the instant from which the release counts as published, before or after the change. */
export type KitPublished = { kitId: number; publishedAt: string };

/**
 * The text or the key messages that newsrooms may have taken over changed: a release was published, a published one was changed or
 * withdrawn, or its embargo moved (then once for either instant). Called in the transaction of the change; coverage
 * derives originality and messages again for the articles after `publishedAt`.
 */
export const kitPublished = createPort<Context<Db>, KitPublished>();
