import { addFeed } from '#app/features/coverage/feeds/service.server.ts';
import { canonicalUrl } from '#app/features/coverage/reading/urls.ts';
import { createRule } from '#app/features/coverage/suggestions/rules.service.server.ts';
import { type RuleForm, ruleSchema } from '#app/features/coverage/suggestions/schema.ts';
import { keepItems } from '#app/features/coverage/suggestions/suggest.service.server.ts';
import { createOutlet } from '#app/features/partners/outlets.service.server.ts';
import { createTopic } from '#app/features/programs/topics.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';

/** An online outlet of a name and website. */
export async function outletOf(
  ctx: Context<Db>,
  name: string,
  website: string,
  network?: string,
): Promise<number> {
  return createOutlet(ctx, {
    name,
    channel: 'online',
    scope: 'regional',
    regency: undefined,
    network,
    website,
    pressCouncil: 'not_recorded',
    pressCouncilCheckedOn: undefined,
    pressCouncilEvidence: undefined,
    notes: '',
  });
}

/** A topic with words, and a rule on it. */
export async function ruleOn(
  ctx: Context<Db>,
  words: string[],
  values: Partial<Record<keyof RuleForm, unknown>> = {},
): Promise<{ topicId: number; ruleId: number }> {
  const topicId = await createTopic(ctx, {
    kind: 'issue',
    code: `T-${words[0]!.toUpperCase().replaceAll(' ', '-')}`,
    name: words[0]!,
    terms: words,
    exclusions: [],
    active: true,
  });
  const form = ruleSchema.parse({ topicId, name: words[0], active: true, ...values });
  return { topicId, ruleId: await createRule(ctx, form) };
}

/** An outlet with one feed at an address. */
export async function feedAt(
  ctx: Context<Db>,
  url: string,
  name = 'Kabar Uji',
  network?: string,
): Promise<number> {
  const outletId = await outletOf(ctx, name, new URL('/', url).href, network);
  return addFeed(ctx, { outletId, url });
}

/** A story in the inbox that a feed has just brought. */
export async function suggestedArticle(
  ctx: Context<Db>,
  feedId: number,
  url: string,
  title = 'Petani sawit terlindungi',
): Promise<number> {
  await ruleOn(ctx, ['sawit']);
  const feed = await ctx.db
    .selectFrom('feeds')
    .selectAll()
    .where('id', '=', feedId)
    .executeTakeFirstOrThrow();
  const item = { key: url, url, urlKey: canonicalUrl(url)!, title, summary: '', publishedAt: ctx.now };
  await inTransaction(ctx.db, db => keepItems({ db, now: ctx.now }, feed, [item]));
  const row = await ctx.db
    .selectFrom('suggestions')
    .select('article_id as id')
    .where('item_key', '=', url)
    .executeTakeFirstOrThrow();
  return row.id;
}

export type FeedStory = { id: string; path: string; title: string; summary?: string; at?: string };

/** An RSS feed of stories. */
export function rssOf(base: string, stories: readonly FeedStory[]): string {
  const items = stories.map(
    story =>
      `<item><title><![CDATA[${story.title}]]></title><link>${base}${story.path}</link><guid isPermaLink="false">${story.id}</guid>${
        story.at ? `<pubDate>${new Date(story.at).toUTCString()}</pubDate>` : ''
      }<description><![CDATA[${story.summary ?? ''}]]></description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Umpan Uji</title><link>${base}</link>${items.join('')}</channel></rss>`;
}
