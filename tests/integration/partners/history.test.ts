import { expect, it } from 'vitest';
import { answerInvitation } from '#app/features/gatherings/answers.service.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import * as showJournalist from '#app/features/partners/routes/journalist-show.tsx';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { at, currentToken, makeGathering } from '#tests/factories/gatherings.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const later = new Date(Date.parse(testNow) + 60_000).toISOString();

describeOnEngines('the history of a journalist', fresh => {
  it('tells of mails, the invitation, the answer and the articles, the newest first', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const outlet = await makeOutlet(ctx, { name: 'Kabar Uji' });
    const id = await makeJournalist(ctx, { name: 'Rina Puspita', outletId: outlet });
    const article = await loggedArticle(ctx, {
      title: 'Nelayan terlindungi',
      outletName: 'Kabar Uji',
      journalistNames: 'Rina Puspita',
    });
    const gathering = await makeGathering(ctx, { title: 'Temu Media' });
    await inviteGuests(ctx, gathering, { journalistIds: [id] });
    const invitation = await ctx.db.selectFrom('invitations').select('id').executeTakeFirstOrThrow();
    const token = await currentToken(ctx.db, invitation.id);
    await answerInvitation(at(ctx, later), { token, answer: 'accepted' });

    const { timeline } = await officer.get(showJournalist.loader, `/mitra/jurnalis/${id}`, {
      id: String(id),
    });
    const dealings = timeline.events;
    expect(dealings[0]).toMatchObject({ at: later });
    expect(dealings.map(entry => entry.at)).toEqual(
      dealings
        .map(entry => entry.at)
        .sort()
        .reverse(),
    );
    expect(dealings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ source: 'answered', answer: 'accepted', title: 'Temu Media' }),
        expect.objectContaining({ source: 'invited', href: `/kegiatan/${gathering}` }),
        expect.objectContaining({ source: 'mail', state: 'waiting' }),
        expect.objectContaining({ source: 'article', href: `/pemberitaan/${article}`, outlet: 'Kabar Uji' }),
      ]),
    );
  });
});
