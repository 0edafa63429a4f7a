/** What a line is that belongs to the page, not to the story. */
export type JunkKind = 'list-heading' | 'read-also' | 'housekeeping' | 'link';

/**
 * Lines around stories of newsrooms abroad, by language: English, German, Dutch, the Nordic languages, French, Spanish,
 * Portuguese, Italian, Polish, Czech, Romanian, Turkish, Russian, Vietnamese, Chinese, Japanese, Korean. Each is matched at the start of a line.
 */
const flags = 'iu';
/** Behind a word: it ends there. Scripts without spaces end anywhere. */
const end = '(?!\\p{L})';

const lists = [
  '(?:more |further )?(?:related )?(?:reading|stories|content|topics|links|coverage|video)',
  'more (?:stories|news|articles|coverage|headlines|top stories|videos?|like this|from .{2,40}|on this story|in .{2,30})',
  '(?:most|trending|top) (?:read|viewed|shared|stories|news|now|watched)(?: (?:in|on|from) .{2,30})?',
  "editor[’']?s[’']? (?:picks?|choice)",
  '(?:recommended|sponsored|promoted)(?: (?:for you|stories|content|links|articles|videos|reading))?',
  "(?:you (?:might|may) (?:also )?(?:like|be interested in)|what to read next|read next|up next|don[’']t miss|popular (?:now|posts|stories)|latest (?:stories|posts|articles|videos))",
  '(?:about|meet) the authors?',
  '(?:join the (?:conversation|discussion)|show comments|view comments|post a comment|add a comment|\\d+ comments|share your thoughts)',
  '(?:mehr zum thema|lesen sie auch|das könnte sie auch interessieren|meistgelesen|weitere (?:artikel|themen|meldungen)|kommentare|auch interessant)',
  '(?:meer over|lees ook|meest gelezen|gerelateerd|läs också|mest läst|læs også|les også|mest lest|relaterade artiklar)',
  '(?:sur le même (?:sujet|thème)|à lire (?:aussi|également)|les plus lus|vos commentaires|commentaires|articles (?:liés|associés|similaires)|dans la même rubrique)',
  '(?:m[aá]s (?:noticias|información|leídas?|le[ií]do|vistas?)|lo más (?:leído|visto)|noticias relacionadas|art[ií]culos relacionados|te puede interesar|le puede interesar|archivado en|comentarios|contenido relacionado)',
  '(?:leia (?:também|mais)|mais (?:lidas|notícias|lidos)|not[ií]cias relacionadas|veja também|comentários|conteúdo relacionado)',
  '(?:leggi anche|articoli correlati|i più letti|commenti|potrebbe interessarti(?: anche)?)',
  '(?:czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również|więcej)|polecane|komentarze|čtěte (?:také|dále)|související(?: články)?|diskuse|citește și|ayrıca okuyun|ilgili haberler)',
  '(?:читайте (?:также|ещё|еще)|по теме|материалы по теме|другие новости|комментарии|самое читаемое|смотрите также|новости по теме|популярное)',
  '(?:関連記事|関連ニュース|関連リンク|あわせて読みたい|おすすめ記事|人気記事|アクセスランキング|相关阅读|相关新闻|延伸阅读|相關新聞|延伸閱讀|热门推荐|관련기사|관련 기사|인기기사|xem thêm|tin liên quan|bài liên quan)',
];
const listHeading = new RegExp(`^(?:${lists.join('|')})\\s?[:»>.…]{0,3}$`, flags);

const also = [
  '(?:also |must )?(?:read|see|watch|listen)(?: also| more| next| this)?\\s?(?::|>>|»)',
  '(?:read|see|learn|find out) more(?: (?:about|from|at|on|here|in|stories).{0,120})?$',
  '(?:related|more|photos?|video|gallery|in pictures|explainer|opinion|analysis|live updates|related (?:articles?|story|stories|video|content))\\s?(?::|>>|»)\\s?(?:\\S.{0,160})?$',
  'read (?:also|the full (?:story|article)|our full)',
  'continue reading(?: the main story| below)?',
  '(?:lesen sie (?:auch|hier|mehr|dazu)|mehr dazu|mehr zum thema|siehe auch|auch interessant)(?:\\s?:|.{0,160}$)',
  `(?:lees ook|lees meer|læs også|läs (?:också|mer|även)|les (?:også|mer))${end}`,
  `(?:lire aussi|à lire aussi|a lire aussi|lire la suite|lire également|voir aussi|sur le même sujet|>> ?lire)${end}`,
  `(?:lea también|lee también|leer más|leer también|ver más|vea también|mira también|te puede interesar|le puede interesar|más información|también te puede)${end}`,
  `(?:leia (?:também|mais)|veja (?:também|mais)|saiba mais|ler mais|leggi anche|leggi tutto|guarda anche|approfondisci)${end}`,
  `(?:czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również|więcej)|przeczytaj (?:także|też)|čtěte také|číst dál|přečtěte si|olvassa el|citește și|ayrıca bkz)${end}`,
  `(?:читайте (?:также|ещё|еще)|смотрите также|подробнее|читать (?:далее|также)|по теме)${end}`,
  '(?:関連記事|あわせて読みたい|続きを読む|【関連|【画像|相关阅读|延伸阅读|延伸閱讀|更多阅读|관련기사|xem thêm|đọc thêm)',
];
const readAlso = new RegExp(`^[\\[(*>»•▶■\\s-]{0,4}(?:${also.join('|')})`, flags);

const keeping = [
  '(?:article|story|text|ad|content) continues (?:below|after)',
  'continue reading below',
  'skip (?:to|advertisement|past|ad)',
  '(?:image|media|video|picture|photo|getty) (?:copyright|caption|source|credit|playback)',
  "(?:this|your) (?:video|browser|audio|content) (?:is not|can ?not|does not|could not|is no longer|isn[’']t)",
  '(?:please )?(?:enable|turn on) (?:javascript|cookies)',
  '(?:sign up|subscribe|register|log in|sign in)(?: (?:now|here|today|free|to|for|with|or)(?!\\p{L}).{0,160})?[.!]?$',
  '(?:click|tap) here(?: (?:to|for|if)(?!\\p{L}).{0,160})?[.!]?$',
  '(?:please )?(?:follow|like|join|find) .{2,80} (?:on|at|via) (?:twitter|facebook|instagram|google|youtube|linkedin|tiktok|telegram|x|whatsapp|threads|bluesky)(?!\\p{L})',
  '(?:you can )?(?:follow|contact|email|e-mail|reach|write to|tweet) (?:him|her|me|them|us|the (?:author|writer|reporter)s?)(?!\\p{L})',
  '(?:get|download|install) (?:our|the|your|more|unlimited) .{0,60}(?:app|newsletter|alerts?|inbox|updates)',
  '(?:share|print|save|email|e-mail|comment|bookmark|tweet)(?: (?:this|on|via|with|article|story|page|to)(?!\\p{L}).{0,60})?$',
  '(?:listen to (?:this|the) article|text size|font size|reading time|estimated read|min read|\\d+ min(?:ute)?s? read|close$|back to top|top of page|return to|load(?:ing)? more|show more|view more|more$|see all|view all|view gallery|view image|open image|enlarge|zoom|play video|watch video|play$|pause$|fullscreen)',
  '(?:have you got|do you have|got) (?:a|any) (?:story|tip|news)(?!\\p{L})',
  '(?:our standards|reporting by|compiled by)\\s?:\\s?the thomson reuters trust',
  '(?:anzeige|werbung|zur startseite|artikel teilen|teilen|kommentieren|merken|drucken|abonnieren|newsletter)[.:]?$',
  '(?:advertentie|annonce|annons|reklam[ae]?|reklame|hirdetés)[.:]?$',
  "(?:publicité|partager|suivez-nous|abonnez-vous|s[’']abonner|article réservé aux abonnés|je m[’']abonne)(?!\\p{L}).{0,100}$",
  '(?:publicidad|compartir|s[ií]guenos|suscr[ií]bete|suscribirse|archivado en|imprimir|enviar por correo)(?!\\p{L}).{0,100}$',
  '(?:publicidade|compartilh[ea]r?|assine|siga-nos|pubblicità|condividi|iscriviti|seguici)(?!\\p{L}).{0,100}$',
  '(?:реклама|поделиться|подпис(?:ывайтесь|аться|ка)|следите за)(?!\\p{L}).{0,120}$',
  '(?:広告|シェア|ツイート|この記事をシェア|印刷|保存|无断转载|責任編集|责任编辑|编辑：|分享|微信|扫一扫|무단전재|무단 전재|저작권자|ⓒ)',
  '(?:loading|please wait)(?:\\.{0,3}|…)$',
];
const housekeeping = new RegExp(`^[\\[(*>»•|\\s-]{0,4}(?:${keeping.join('|')})`, flags);

const agencies =
  '(?:getty(?: images)?|reuters|afp|ap(?: photo)?|associated press|the associated press|epa(?:-efe)?|efe|ansa|dpa|imago(?: images)?|picture alliance|shutterstock(?:\\.com)?|istock(?:photo)?|alamy(?: stock photo)?|' +
  'bloomberg|xinhua|anadolu(?: agency)?|unsplash|pixabay|pexels|depositphotos|adobe stock|wikimedia(?: commons)?|pa(?: wire| images| media)?|rex(?: features)?|tass|тасс|риа новости|antara(?: foto)?|ntb|tt|scanpix|keystone|zuma(?: press)?|sipa|flickr|facebook|instagram|twitter|handout|courtesy(?: photo)?)';
const credit = new RegExp(
  `^(?:\\(?(?:photo|photos|photograph|image|images|picture|illustration|graphic|pic|foto|fotos|bild|bilder|grafik|crédit|crédits?(?: photos?)?|credit|photo credit|image credit|fot\\.|kép|фото|写真|图片来源|圖片來源|사진|ảnh)(?: (?:by|credit|courtesy|copyright|von|par|de|di|di)(?: of)?)?\\s?[:/©=]|(?:illustration|photograph|photos?|picture|image)s? (?:by|courtesy) |©\\s?|\\(c\\) ?|courtesy (?:of )?\\p{Lu}|.{0,80}[/(|:,–-]\\s?${agencies}\\)?$|${agencies}\\s?/\\s?.{2,40}$)`,
  flags,
);
const longestCredit = 110;

/** What such a line is; undefined for one that may belong to the story. */
export function junkKindAbroad(line: string): JunkKind | undefined {
  if (line.length <= 70 && listHeading.test(line)) return 'list-heading';
  if (line.length <= 220 && readAlso.test(line)) return 'read-also';
  if (line.length <= 240 && housekeeping.test(line)) return 'housekeeping';
  if (line.length <= longestCredit && !/[.!?]$/.test(line) && credit.test(line)) return 'housekeeping';
  return undefined;
}
