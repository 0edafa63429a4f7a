import { expect, it } from 'vitest';
import { listKitChats, markChatSent } from '#app/features/audience/chat.server.ts';
import { everybody } from '#app/features/audience/filter.ts';
import { sendKit } from '#app/features/audience/service.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { withdrawKit } from '#app/features/press-kits/service.server.ts';
import { translator } from '#app/i18n/server.server.ts';
import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const number = (value: string, lawfulBasis: string) => ({
  ...{ kind: 'whatsapp', value, lawfulBasis, source: 'Kartu nama', obtainedOn: null },
});

describeOnEngines('those without a mail address', fresh => {
  it('are told by WhatsApp where that is allowed, and noted once', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx, { headline: 'Judul siaran' });
    const mailed = await makeJournalist(ctx, { name: 'A' });
    const told = await makeJournalist(ctx, {
      name: 'B',
      contacts: [number('0812-7400-1234', 'consent')] as never,
    });
    await makeJournalist(ctx, { name: 'C', contacts: [number('0812-7400-9999', 'none')] as never });
    const mailingId = await sendKit(ctx, {
      ...{ kitId, version: 2, filter: everybody, journalistIds: [mailed], note: '' },
    });
    const chats = async () => listKitChats(ctx, (await findKit(ctx.db, kitId))!, mailingId, translator('id'));
    const [chat, ...others] = await chats();
    expect(others).toEqual([]);
    expect(chat).toMatchObject({ journalistId: told, name: 'B', sentAt: null });
    expect(chat!.href).toMatch(/^https:\/\/wa\.me\/6281274001234\?text=/);
    const text = decodeURIComponent(chat!.href.split('text=')[1]!);
    expect(text).toContain('Judul siaran\nhttp://gema.test/ruang-pers/judul-siaran');
    const mark = { kitId, mailingId, journalistId: told };
    await markChatSent(ctx, mark);
    expect(await chats()).toMatchObject([{ sentAt: ctx.now }]);
    await expect(markChatSent(ctx, mark)).rejects.toThrow(Conflict);
    await expect(markChatSent(ctx, { ...mark, journalistId: mailed })).rejects.toThrow(NotFound);
    await expect(markChatSent(ctx, { ...mark, kitId: kitId + 1 })).rejects.toThrow(NotFound);
    await expect(markChatSent(await contextFor(ctx.db, 'leader'), mark)).rejects.toThrow(Forbidden);
    await withdrawKit(ctx, { id: kitId });
    expect(await chats()).toEqual([]);
  });
});
