import { type Measure, measure } from './html-measure.ts';

/** Never part of what is read. */
const silentTags = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS SELECT BUTTON TEXTAREA INPUT LINK META ' +
    'AMP-AD AMP-CONSENT AMP-EMBED AMP-LIST AMP-SIDEBAR AMP-STICKY-AD AMP-SOCIAL-SHARE AMP-NEXT-PAGE'
  ).split(' '),
);
/** Around the story; kept where they hold most of the page (a page inside one form, a body inside a dialog). */
const furnitureTags = new Set('NAV FOOTER FORM ASIDE DIALOG MENU'.split(' '));
const furnitureRoles = new Set(
  'navigation complementary contentinfo dialog alertdialog search menu menubar toolbar banner'.split(' '),
);
/** Whole-page wrappers carry the classes of everything on the page. */
const wrapperTags = new Set('HTML BODY MAIN'.split(' '));

const word = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i');

/** Classes and ids of what stands around a story, in any language that class names are written in. */
const aroundStory = word(
  'cookies?|consent|gdpr|newsletters?|subscribe|related|terkait|recirc|recommend\\w*|rekomendasi|share|sharing|' +
    'share-?(?:bar|tools|buttons?|links?)|social-?(?:share|media|links|icons|bar)|sosmed|disqus\\w*|outbrain|taboola|adsbygoogle|' +
    'breadcrumbs?|paginations?|most-?(?:read|popular|viewed)|popular|populer|terpopuler|trending|skip-?links?|sr-only|' +
    'screen-?reader(?:-text)?|visually-?hidden|visuallyhidden|off-?screen|site-?(?:header|footer|nav)|navbar|popup|modal|' +
    'baca-?juga|bacajuga|read-?also|also-?read|you-?may-?also|more-?(?:stories|news|from|on)|' +
    'author-?(?:box|bio|info|card|profile)|about-?(?:the-)?author|authorbox|bio-?box|print-?only|print-?footer|wpd-\\w+|' +
    'sidebar|side-?bar|right-?rail|left-?rail|widget-?area|teasers|jp-relatedposts|sharedaddy|addtoany\\w*|addthis\\w*|a2a_kit|social',
);
const comments = word(
  'comments?|comment-?(?:list|area|section|form|respond)|commentlist|respond|komentar|kommentare|comentarios|commentaires|' +
    'comment-?thread|discussions?|talkback|disqus_thread|fb-comments|livefyre|viafoura|spot-?im|coral',
);
/** Parts inside a story's container that are not the story. */
const insideStory = word(
  'captions?|figcaption|wp-caption-text|photo-?credits?|image-?credits?|img-?credits?|credits?|copyright|byline|bylines|author|authors|' +
    'dateline-?date|timestamp|pubdate|publish(?:ed)?-?date|post-?(?:date|meta|tags|info|share)|entry-?(?:meta|date|tags|footer|utility)|' +
    'article-?(?:meta|tags|date|info|share|footer|byline|tools)|tags?|tag-?(?:list|links|cloud)|taglist|topics|keywords|kata-?kunci|' +
    'promo\\w*|iklan|advert\\w*|ads?|ad-?(?:slot|unit|wrapper|container|label)|sponsor\\w*|inject\\w*|widget|sidebar|banner|teasers|teaser-?(?:box|list|cards?)|' +
    'linkbox|link-?list|infobox-?links|see-?also|multi-?page|paging|pager|video-?\\w+|player|media-?player|playlist|transcript|' +
    'toolbar|tools|font-?size|text-?size|rating|ratings|vote|votes|reactions?|like-?box|follow|follow-?us|signup|sign-?up|paywall-?(?:offer|promo)|' +
    'correction-?link|feedback|lightbox-?\\w*|gallery-?(?:caption|nav)|slideshow-?(?:caption|nav)|story-?(?:footer|tools|meta|share)|' +
    'read-?more|pull-?quotes?|twitter-?tweet|instagram-?media|source-?list|disclaimer|terkini|editor|penulis|reporter|jump-?to',
);
/** Page builders call every paragraph a widget. */
const builder = /elementor|wp-block|et_pb|fusion-|w-richtext/i;

/** Share of the page's prose up to which an element may be taken for furniture: more where the headline stands elsewhere. */
const furnitureShare = 0.3;
const apartShare = 0.6;
/** Lists of teasers may be nearly all of a page, a front page's say; where a headline stands elsewhere, all. */
const cardsShare = 0.97;

/** Removes what surrounds the story. `body` is changed; returns what it held before. */
export function removeFurniture(body: Element): Measure | undefined {
  const measures = measure(body);
  const whole = measures.get(body);
  if (!whole) return undefined;
  const spare = (held: Measure, most: number) =>
    whole.prose > 0 ? held.prose <= most * whole.prose : held.text <= most * whole.text;
  removeWhere(body, element => {
    if (silentTags.has(element.tagName)) return true;
    const held = measures.get(element);
    if (!held || wrapperTags.has(element.tagName)) return false;
    const name = standsInLine(element) ? '' : nameOf(element);
    const apart = !held.anchor && element.tagName !== 'ARTICLE';
    if (apart && (comments.test(name) || isDiscussion(element))) return true;
    if (apart && spare(held, whole.anchor ? 1 : cardsShare) && isCardList(element, measures)) return true;
    if (!spare(held, whole.anchor && !held.anchor ? apartShare : furnitureShare)) return false;
    if (element.tagName === 'TD' && apart && standsBesideStory(element, measures, whole)) return true;
    if (furnitureTags.has(element.tagName) || isHidden(element)) return true;
    if (furnitureRoles.has((element.getAttribute('role') ?? '').toLowerCase())) return true;
    if (apart && asksAddress(element, held)) return true;
    if (!apart || name === '' || builder.test(name)) return false;
    // Readability turns small boxes into bare paragraphs; what they were for must be seen before.
    const small =
      held.text <= longestCaption && (insideStory.test(name) || isPictureBox(element, held, name));
    return small || aroundStory.test(name);
  });
  return whole;
}

/** Share of the page's prose that the cell of a story holds where tables make the page's columns. */
const storyCellShare = 0.6;

/** A column of an old page beside that of the story; cells of a table within a story hold little each. */
function standsBesideStory(cell: Element, measures: ReadonlyMap<Element, Measure>, whole: Measure): boolean {
  if (whole.prose === 0) return false;
  return [...(cell.parentElement?.children ?? [])].some(
    other => other !== cell && (measures.get(other)?.prose ?? 0) >= storyCellShare * whole.prose,
  );
}

const discussionHeading =
  /^(?:\(?\d{1,5}\)? )?(?:comments|komentar|kommentare|comentarios|commentaires|commenti|responses|replies|комментарии)(?: \(?\d{1,5}\)?)?$/iu;

/** Readers' words under a heading that says so, whatever the markup is called. */
function isDiscussion(element: Element): boolean {
  const heading = element.firstElementChild;
  if (!heading || !/^H[2-6]$/.test(heading.tagName)) return false;
  return discussionHeading.test((heading.textContent ?? '').slice(0, 60).trim());
}

/** A small box around a field for a mail address: what it says is about the newsletter. */
function asksAddress(element: Element, held: Measure): boolean {
  if (held.text > longestCaption || element.tagName === 'P') return false;
  return element.querySelector('input[type="email" i]') !== null;
}

const fewestCards = 3;
const longestCard = 700;

/** Teasers of other stories: boxes side by side, each with a linked heading and a few words. */
function isCardList(element: Element, measures: ReadonlyMap<Element, Measure>): boolean {
  const children = [...element.children];
  if (children.length < fewestCards) return false;
  const boxes = children.flatMap(child => measures.get(child) ?? []).filter(held => held.text > 0);
  const cards = boxes.filter(held => held.linkedHeading && held.text <= longestCard && !held.anchor);
  return cards.length >= fewestCards && cards.length >= 0.75 * boxes.length;
}

/** Removes captions, related links, promotions and the like from a story's container. `root` is changed. */
export function removeInsets(root: Element): void {
  const measures = measure(root);
  const whole = measures.get(root);
  if (!whole) return;
  removeWhere(root, element => {
    if (silentTags.has(element.tagName) || element.tagName === 'FIGCAPTION') return true;
    const held = measures.get(element);
    if (!held || held.text > furnitureShare * whole.text) return false;
    if (furnitureTags.has(element.tagName)) return held.prose <= 0.1 * whole.prose;
    const name = standsInLine(element) ? '' : nameOf(element);
    if (
      name !== '' &&
      !builder.test(name) &&
      (insideStory.test(name) || aroundStory.test(name) || comments.test(name))
    )
      return true;
    return isPictureBox(element, held, name) || isLinkList(element, held);
  });
}

const pictureClass = word(
  'images?|img|photos?|fotos?|pictures?|pics?|media|figure|thumb\\w*|gallery|slides?|slideshow|bild|bilder|imagen|illustration|' +
    'video|videos|player|embed|visual|gambar',
);
const longestCaption = 400;

/** A picture with a few words: they are about the picture. */
function isPictureBox(element: Element, held: Measure, name: string): boolean {
  if (!held.picture || held.text > longestCaption) return false;
  return element.tagName === 'FIGURE' || (element.tagName !== 'P' && pictureClass.test(name));
}

const listTags = new Set('UL OL DIV P TABLE SECTION LI DL'.split(' '));
const longestList = 1_500;

/** Mostly links, and no sentence among them; or a short line that is one link and nothing else. */
function isLinkList(element: Element, held: Measure): boolean {
  if (!listTags.has(element.tagName) || held.linked === 0 || held.text > longestList) return false;
  if (held.linked <= 0.6 * held.text) return false;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (element.tagName === 'LI') return false;
  if (held.linked >= 0.95 * held.text && text.length <= 200) return !/[.。]["”]?$/.test(text);
  return !/[.!?…。！？]["'”’»)\]]{0,3}$/u.test(text);
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

const inlineTags = new Set(
  'A ABBR B BDI CITE DFN EM FONT I MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

/** Part of a sentence: what its class says is about its looks. */
function standsInLine(element: Element): boolean {
  if (!inlineTags.has(element.tagName)) return false;
  return isWords(element.previousSibling) || isWords(element.nextSibling);
}

function isWords(node: Node | null): boolean {
  return node?.nodeType === 3 && (node.nodeValue ?? '').trim().length > 1;
}

const longestName = 400;

/** Class and id, as the words they are made of: `relatedPosts` counts as `related-Posts`. */
function nameOf(element: Element): string {
  const classes = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!classes && !id) return '';
  const name = `${classes ?? ''} ${id ?? ''}`;
  return name.length > longestName ? '' : name.replace(/([a-z])(?=[A-Z])/g, '$1-');
}

/** Walks without recursion; what is removed is not walked. */
function removeWhere(root: Element, test: (element: Element) => boolean): void {
  let node: Node | null = root.firstChild;
  while (node && node !== root) {
    let next: Node | null = node.firstChild;
    if (node.nodeType === 8) next = null;
    const gone = node.nodeType === 1 && test(node as Element) ? node : undefined;
    if (gone) next = null;
    let climb: Node | null = node;
    while (!next && climb && climb !== root) {
      next = climb.nextSibling;
      climb = climb.parentNode;
    }
    (gone as ChildNode | undefined)?.remove();
    node = next;
  }
}
