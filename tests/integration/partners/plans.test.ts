import { describe, expect, it } from 'vitest';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { listJournalists } from '#app/features/partners/journalist-list.queries.server.ts';
import { listOutlets } from '#app/features/partners/outlet-list.queries.server.ts';
import { findOutletByHost } from '#app/features/partners/outlets.queries.server.ts';
import { readTimeline } from '#app/features/partners/timeline.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { encodeKey } from '#app/lib/keyset.ts';
import { testNow } from '#tests/support/context.ts';
import { planOf } from '#tests/support/query-plan.ts';

const today = '2025-03-20';

const firstPage = { after: Buffer.from('["kabar",12]').toString('base64url') };

describe('the lists of partners on SQLite', () => {
  it.each([
    ['name', 'outlets_name'],
    ['updatedAt', 'outlets_updated'],
  ] as const)('read outlets by %s from an index, without sorting', async (key, index) => {
    const sort = { key, direction: 'desc' } as const;
    const plan = await planOf(db => listOutlets(db, { channel: 'online' }, { sort, page: firstPage, today }));
    expect(plan).toContain(`SEARCH outlets USING INDEX ${index}`);
    expect(plan).toMatch(/affiliations USING INDEX affiliations_outlet/);
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  it.each([
    ['name', 'journalists_name'],
    ['updatedAt', 'journalists_updated'],
  ] as const)('read journalists by %s from an index, without sorting', async (key, index) => {
    const sort = { key, direction: 'asc' } as const;
    const filter = { channel: 'online', standing: 'usable' } as const;
    const plan = await planOf(db => listJournalists(db, filter, { sort, page: firstPage, today }));
    expect(plan).toContain(`SEARCH journalists USING INDEX ${index}`);
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
    expect(plan).not.toMatch(/SCAN (affiliations|outlets|mail|chat)/);
  });

  it('find the outlets and journalists of one officer, tag or membership by key', async () => {
    const filter = { owner: 3, tag: 'ekonomi', association: 'pwi', checked: 'due' } as const;
    const plan = await planOf(async db => {
      await listOutlets(db, filter, { today });
      await listJournalists(db, filter, { today });
    });
    expect(plan).toMatch(/outlets USING INDEX outlets_owner/);
    expect(plan).toMatch(/journalists USING INDEX journalists_owner/);
    expect(plan).toMatch(/partner_labels_outlet/);
    expect(plan).toMatch(/partner_labels_journalist/);
    expect(plan).not.toMatch(/SCAN (outlets|journalists|l|partner_labels)\b/);
  });

  it('read a timeline from what belongs to the partner alone', async () => {
    const plan = await planOf(async db => {
      const ctx = { db, actor: systemActor, now: testNow };
      const after = encodeKey([testNow, 1, 1]);
      await readTimeline(ctx, { kind: 'outlet', id: 1 }, { after, limit: 15 });
      await readTimeline(ctx, { kind: 'journalist', id: 1 }, { after, limit: 15 });
    });
    for (const index of [
      'articles_outlet',
      'article_journalists_journalist',
      'audit_entries_subject',
      'invitations_outlet',
      'invitations_journalist',
      'mail_messages_recipient',
      'partner_notes_outlet',
      'partner_notes_journalist',
    ])
      expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN|articles_newest|audit_entries_(kind_)?time/);
  });

  it('reach contacts, outlets and suppressions of an audience by key', async () => {
    const plan = await planOf(db => listContactable(db, { on: today, channels: ['online'] }));
    expect(plan).toContain('SCAN journalists USING INDEX journalists_name');
    expect(plan).not.toMatch(/SCAN (a|o|s|affiliations|outlets|mail|chat)\b/);
  });

  it('find outlets by host on an index', async () => {
    expect(await planOf(db => findOutletByHost(db, 'jambi.media.example'))).toContain('outlets_host');
  });
});
