import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { changeableUntil, isLive, mostWorks } from './completeness.ts';
import { listEntered, listOwnArticles, listWorksOf } from './queries.server.ts';
import { openSenderDesk, type SenderDesk } from './sending.service.server.ts';

/** What a sender picks from: their logged articles of the season. */
export async function readOwnArticles(db: Db, { invite, season }: SenderDesk) {
  const articles = await listOwnArticles(db, invite.journalistId, season);
  return articles.map(({ id, title, outlet, publishedOn }) => ({ id, title, outlet, publishedOn }));
}

/** What a sender sees behind their link; reading changes nothing. Throws as {@link openSenderDesk}. */
export async function readSenderPage({ db, now }: Pick<Context<Db>, 'db' | 'now'>, token: string) {
  const desk = await openSenderDesk(db, token);
  const { invite, season, call } = desk;
  const works = await listWorksOf(db, season.id, invite.journalistId);
  const entered = await listEntered(
    db,
    works.map(({ id }) => id),
  );
  const open = now <= call.dueAt;
  return {
    name: invite.name,
    season: { id: season.id, name: season.name, startsOn: season.startsOn, endsOn: season.endsOn },
    call,
    open,
    full: works.filter(({ status }) => isLive(status)).length >= mostWorks,
    zone: (await readOffice(db)).zone,
    works: works.map(work => {
      const until = changeableUntil(work, call.dueAt);
      return {
        id: work.id,
        title: work.title,
        outlet: work.outlet ?? work.outletName,
        publishedOn: work.publishedOn,
        status: work.status,
        // What the committee wrote before the sender changed the work again says nothing of how it is now.
        remark: work.status === 'submitted' ? '' : work.remark,
        until: until !== undefined && now <= until ? until : null,
        mayWithdraw: open && isLive(work.status) && !entered.has(work.id),
      };
    }),
    articles: open ? await readOwnArticles(db, desk) : [],
  };
}
