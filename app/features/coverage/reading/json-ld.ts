/** What Gema uses of a schema.org article. Strings are as written on the page. */
export interface LinkedArticle {
  headline?: string;
  datePublished?: string;
  dateModified?: string;
  articleBody?: string;
  authors: string[];
  editors: string[];
  publisher?: string;
  section?: string;
  /** Address of the lead image, as written. */
  image?: string;
  imageCaption?: string;
  /** Names of the breadcrumbs that lead to the article, outermost first. */
  breadcrumbs: string[];
  /** The page says that only subscribers can read on. */
  paywalled: boolean;
}

type Node = Record<string, unknown>;

const articleType = /(?:Article|BlogPosting|Report)$/;
const mostNodes = 2_000;

/** Reads the texts of a page's ld+json scripts; broken ones are mended or left out. Never throws. */
export function readJsonLd(scripts: readonly string[]): LinkedArticle | undefined {
  const nodes = scripts.flatMap(script => flatten(parseLoosely(script)));
  const named = nodes.filter(node => typeof node['@id'] === 'string' && node.name !== undefined);
  const byId = new Map(named.map(node => [node['@id'], node]));
  const articles = nodes.filter(node => types(node).some(type => articleType.test(type)));
  const article = articles.find(node => text(node.headline) && text(node.datePublished)) ?? articles[0];
  if (!article) return undefined;
  const linked: LinkedArticle = {
    authors: people(article.author ?? article.creator, byId),
    editors: people(article.editor, byId),
    breadcrumbs: breadcrumbs(nodes),
    paywalled: /^false$/i.test(String(article.isAccessibleForFree ?? '')),
  };
  const section = text(article.articleSection);
  if (section) linked.section = section;
  const image = resolved(article.image, byId);
  const address = text(article.image) ?? text(image?.url) ?? text(image?.contentUrl);
  if (address) linked.image = address;
  const caption = text(image?.caption) ?? text(image?.description);
  if (caption) linked.imageCaption = caption;
  for (const key of ['headline', 'datePublished', 'dateModified', 'articleBody'] as const) {
    const value = text(article[key]) ?? (key === 'headline' ? text(article.name) : undefined);
    if (value) linked[key] = value;
  }
  const publisher = text(resolved(article.publisher, byId)?.name);
  return publisher ? { ...linked, publisher } : linked;
}

function parseLoosely(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '')
    .replace(/;\s*$/, '');
  for (const candidate of [bare, mended(bare)]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or nothing: the page has other sources.
    }
  }
  return undefined;
}

/** Raw control characters become spaces, commas before a closing bracket go, unknown escapes lose their backslash. */
function mended(json: string): string {
  return json
    .replace(/\p{Cc}/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/\\(?!["\\/bfnrtu])/g, '');
}

/** All objects of a document, also inside arrays and @graph, to a bounded number and depth. */
function flatten(root: unknown): Node[] {
  const nodes: Node[] = [];
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  while (open.length > 0 && nodes.length < mostNodes) {
    const { value, depth } = open.shift() as { value: unknown; depth: number };
    if (depth > 6 || typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, mostNodes)) open.push({ value: item, depth: depth + 1 });
    } else {
      nodes.push(value as Node);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher']) {
        const inner = (value as Node)[key];
        if (inner !== undefined) open.push({ value: inner, depth: depth + 1 });
      }
    }
  }
  return nodes;
}

/** Names along the page's BreadcrumbList. */
function breadcrumbs(nodes: readonly Node[]): string[] {
  const list = nodes.find(node => types(node).includes('BreadcrumbList'))?.itemListElement;
  return (Array.isArray(list) ? list : []).slice(0, 10).flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { name, item } = entry as Node;
    const inner = typeof item === 'object' && item !== null ? text((item as Node).name) : undefined;
    return text(name) ?? inner ?? [];
  });
}

function types(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter(item => typeof item === 'string');
}

function text(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'object' && first !== null) return text((first as Node)['@value']);
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
}

function resolved(value: unknown, byId: ReadonlyMap<unknown, Node>): Node | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'object' || first === null) return undefined;
  const node = first as Node;
  return node.name === undefined ? (byId.get(node['@id']) ?? node) : node;
}

/** Names of persons; organisations are no authors. */
function people(value: unknown, byId: ReadonlyMap<unknown, Node>): string[] {
  const list = (Array.isArray(value) ? value : [value]).slice(0, 20);
  return list.flatMap(item => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [item];
    const node = resolved(item, byId);
    if (!node || types(node).some(type => type === 'Organization' || type === 'NewsMediaOrganization'))
      return [];
    const name = text(node.name);
    return name ? [name] : [];
  });
}
