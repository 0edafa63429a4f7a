import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { type Article, findSameArticle, listDoubles, type SameArticle } from './articles.queries.server.ts';

/**
 * The article that stands in the way, with what tells it apart. A person may insist on logging beside it where `besideId`
 * is given: all that looks the same so far, up to this id, has been seen. `sameText` where only its text was looked for,
 * in whatever outlet.
 */
export type FoundSame = SameArticle & {
  outletName: string;
  publishedAt: string;
  besideId?: number;
  sameText?: boolean;
};

/** What a person needs to know an article by, beside its title. */
export async function describeSame<T extends SameArticle>(
  db: Db,
  same: T,
): Promise<T & Pick<FoundSame, 'outletName' | 'publishedAt'>> {
  const facts = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['outlets.name as outletName', 'articles.published_at as publishedAt'])
    .where('articles.id', '=', same.id)
    .executeTakeFirstOrThrow();
  return { ...same, ...facts };
}

/** Thrown when the same clip is logged already or waits in the inbox; the page shows the way to it. */
export class AlreadyLogged extends Invalid {
  readonly messageKey: 'coverage.waitsInInbox' | 'coverage.alreadyLogged' | 'coverage.likelyLogged';

  constructor(readonly article: FoundSame) {
    const key =
      article.status === 'suggested'
        ? 'coverage.waitsInInbox'
        : article.besideId === undefined
          ? 'coverage.alreadyLogged'
          : 'coverage.likelyLogged';
    super({ '': [key] });
    this.messageKey = key;
  }
}

/**
 * Refuses an article that is in the list already: of the same address, or of the same text in the same outlet. Holds
 * until the transaction ends, so that of two at once only one goes through.
 * @throws AlreadyLogged
 */
export async function refuseSameArticle(
  db: Db,
  row: Parameters<typeof findSameArticle>[1],
  exceptId?: number,
): Promise<void> {
  await takeTurn(db, 'article');
  const same = await findSameArticle(db, row, exceptId);
  if (same) throw new AlreadyLogged(await describeSame(db, same));
}

type Candidate = Parameters<typeof findSameArticle>[1] & Parameters<typeof listDoubles>[1];

/**
 * What an article that a person writes would repeat: for certain when the address is the same, most likely when its
 * outlet has the same text, or the same title that day. `besideId` is up to where the person has seen and insists;
 * `before` is the article as it was, whose doubles are no news.
 */
export async function findSame(
  db: Db,
  row: Candidate,
  { besideId = 0, before }: { besideId?: number; before?: Article } = {},
): Promise<FoundSame | undefined> {
  const byAddress =
    row.canonical_url === null
      ? undefined
      : await findSameArticle(db, { ...row, content_hash: '' }, before?.id);
  if (byAddress) return describeSame(db, byAddress);
  const known = before ? await listDoubles(db, before.row, before.id) : [];
  const doubles = (await listDoubles(db, row, before?.id)).filter(
    ({ id }) => id > besideId && !known.some(one => one.id === id),
  );
  const [first] = doubles;
  return first && describeSame(db, { ...first, besideId: doubles.at(-1)!.id });
}

/**
 * {@link findSame} as a refusal. Holds until the transaction ends; a form sent twice logs once, insisted or not.
 * @throws AlreadyLogged
 */
export async function refuseDouble(
  db: Db,
  ...rest: [Candidate, Parameters<typeof findSame>[2]]
): Promise<void> {
  await takeTurn(db, 'article');
  const same = await findSame(db, ...rest);
  if (same) throw new AlreadyLogged(same);
}
