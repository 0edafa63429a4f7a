import { excerpt } from './excerpt.ts';
import type { KitView } from './kit-view.ts';
import { pressRoomPaths } from './paths.ts';

type Shared = {
  slug: string;
  headline: string;
  bodyText: string;
  keyMessages: string[];
  publishedAt: string;
  updatedAt: string;
  view: KitView;
};

type Other = { slug: string; language: string };

/** What search engines and messengers are told of a release: meta tags and a NewsArticle (schema.org). */
export function shareCard(
  kit: Shared,
  { site, agency, other }: { site: string; agency: string; other?: Other },
) {
  const url = site + pressRoomPaths.kit(kit.slug);
  const description = excerpt(kit.keyMessages[0] ?? kit.bodyText, 200);
  const picture = kit.view.files.find(file => file.role === 'image');
  const image = picture && { url: site + picture.webUrl, alt: picture.alt };
  const modifiedAt = kit.view.changedAt ?? kit.publishedAt;
  const tags = [
    { title: kit.headline },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: url },
    ...(other
      ? [
          { tagName: 'link', rel: 'alternate', hrefLang: kit.view.language, href: url },
          {
            ...{ tagName: 'link', rel: 'alternate', hrefLang: other.language },
            href: site + pressRoomPaths.kit(other.slug),
          },
        ]
      : []),
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: kit.headline },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:site_name', content: agency },
    { property: 'article:published_time', content: kit.publishedAt },
    { property: 'article:modified_time', content: modifiedAt },
    { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
    ...(image
      ? [
          { property: 'og:image', content: image.url },
          { property: 'og:image:alt', content: image.alt },
        ]
      : []),
  ];
  const article = {
    '@context': 'https://schema.org' as const,
    '@type': 'NewsArticle' as const,
    headline: kit.headline.slice(0, 110),
    description,
    url,
    mainEntityOfPage: url,
    datePublished: kit.publishedAt,
    dateModified: modifiedAt,
    inLanguage: kit.view.language,
    author: { '@type': 'Organization', name: agency, url: site + pressRoomPaths.list },
    publisher: { '@type': 'Organization', name: agency, url: site + pressRoomPaths.list },
    ...(image ? { image: [image.url] } : {}),
  };
  return { tags, article };
}
