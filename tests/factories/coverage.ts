import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { type ArticleForm, articleSchema } from '#app/features/coverage/schema.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

const stock =
  'pemerintah daerah mendaftarkan petani nelayan sopir buruh pedagang tukang ojek guru honorer perangkat desa dan kader posyandu sebagai peserta agar keluarga mereka terlindungi ketika kecelakaan kerja terjadi di kebun pasar jalan atau sungai'.split(
    ' ',
  );

/** A text of `length` words that differs by seed and holds no quotation. */
export function storyText(seed: number, length = 200): string {
  let state = seed * 7919 + 17;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return stock[state % stock.length]!;
  }).join(' ');
}

const usualTitle = 'Pekerja rentan Jambi terlindungi';

/** Another text is another article: under one title and day it would be a double. */
function titleFor(body: unknown): string {
  if (typeof body !== 'string') return usualTitle;
  const sum = [...body].reduce((total, letter) => (total * 31 + letter.codePointAt(0)!) % 1_000_003, 7);
  return `${usualTitle} ${sum}`;
}

/** A filled-in article form; give what matters to the test. */
export function articleForm(values: Partial<Record<keyof ArticleForm, unknown>> = {}): ArticleForm {
  return articleSchema.parse({
    title: titleFor(values.body),
    outletName: 'Kabar Batanghari',
    publishedLocal: '2025-03-18T14:53',
    body: storyText(1),
    ...values,
  });
}

/** Logs an article through the service and returns its id. */
export async function loggedArticle(
  ctx: Context<Db>,
  values: Parameters<typeof articleForm>[0] = {},
): Promise<number> {
  return logArticle(ctx, articleForm(values));
}
