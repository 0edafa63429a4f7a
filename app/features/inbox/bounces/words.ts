/** What a refusal speaks of, told by its words in the languages that servers and hosters write in. */
export type Meaning =
  | 'sender'
  | 'standing'
  | 'full'
  | 'too-large'
  | 'greylisted'
  | 'unknown'
  | 'no-domain'
  | 'disabled'
  | 'refused'
  | 'expired'
  | 'loop'
  | 'unreachable'
  | 'temporary';

const person = `(?:users?|user ?name|mailbox(?:es)?|mail ?drop|recipients?|accounts?|address(?:es|ee)?|inbox|e-?mail(?: (?:address|account))?|alias|person|destination)`;
const gone = `(?:(?:is |was |are )?(?:unknown|invalid|not (?:be )?(?:found|known|valid|listed|recogni[sz]ed|available here|a valid|located|exist|registered)|no longer (?:exists?|valid|in use|available|active|here|accepts?|receiv|a valid|on (?:this )?server|with)|isn.t (?:valid|found|here|available)|non-?existent)|does(?:n.t| not) exist|do(?:n.t| not) exist|didn.t exist|(?:couldn.t|could not|cannot|can.t|wasn.t|was not|not) (?:be )?(?:found|located|resolved)|has no (?:such )?(?:mailbox|account)|has (?:left|been (?:deleted|removed|closed|terminated)))`;

/** Tried in this order; the first that fits counts. */
const meanings: readonly [Meaning, readonly RegExp[]][] = [
  [
    'greylisted',
    [
      /gr[ea]y-?list/i,
      /(?:try|retry|come back|deliver(?:ed)?) (?:again )?(?:later|in \d+ (?:seconds|minutes))[^\n]{0,60}(?:first|unknown) (?:time|sender|contact)/i,
      /(?:coba|kirim) (?:lagi|ulang)[^\n]{0,40}(?:greylist|beberapa menit)/i,
      /グレイ?リスト/,
    ],
  ],
  [
    'sender',
    [
      /\b(?:sender|return[- ]path|mail from|envelope[- ]from|reverse[- ]path|from (?:address|header|domain))\b[^\n]{0,60}(?:reject|denied|refus|unknown|not exist|invalid|verif|block|not (?:allowed|found|permitted|authori)|banned)/i,
      /\b(?:invalid|unknown|bad|rejected|blocked|unverified) sender\b/i,
      /Absender(?:adresse)?[^\n]{0,60}(?:abgelehnt|gesperrt|nicht erlaubt|ungültig)/i,
      /(?:alamat )?pengirim[^\n]{0,60}(?:ditolak|diblokir|tidak (?:sah|diizinkan|valid))/i,
    ],
  ],
  [
    'standing',
    [
      /spamhaus|spamcop|sorbs|\b(?:dns)?[rd]?bls?\b|black-? ?list|block-? ?list|deny-? ?list|blocklisted|reputation|\bsenderbase\b|cloudmark|spamassassin|\bproofpoint[^\n]{0,40}(?:block|dynamic)/i,
      /\bdmarc\b|\bspf\b|\bdkim\b|unauthenticated|authenticat(?:ion|ed?)[^\n]{0,40}(?:required|fail|check|policy|not)|reverse dns|\brdns\b|\bptr\b|helo/i,
      /\bspam(?:my|med|ming)?\b|unsolicited|bulk mail|phish|malware|virus|malicious|suspicious|junk ?mail/i,
      /rate[- ]limit|throttl|too many (?:messages|connections|recipients|errors|emails|invalid)|unusual rate|frequency (?:is )?limit|\((?:con|rly|hvu|dyn|rtr|dns):\w+\)|sending (?:limit|rate)|exceeded (?:the )?(?:max(?:imum)?|hourly|daily)[^\n]{0,40}(?:emails|messages|per hour)/i,
      /\b(?:your|sending|client|the) (?:ip|host|server|network|domain)[^\n]{0,60}(?:block|ban|listed|not allowed|denied|refus|reject|deferred)/i,
      /diblokir|daftar hitam|blockiert|schwarze liste|liste noire|lista negra|ブロック|迷惑メール|被拒绝|垃圾邮件|스팸|спам/i,
    ],
  ],
  [
    'full',
    [
      /over[- ]?quota|quota violation|quota (?:is |was |has been |would be )?(?:exceed|full|reached|exhaust)|(?:exceed|out of|insufficient|beyond|over)[^\n]{0,30}(?:quota|storage|disk|mailbox space)|disk (?:quota|full)/i,
      /(?:mail ?box|inbox|mailfolder|mail store|account|storage|postbox)[^\n]{0,40}\b(?:is |are )?(?:full|over[- ]?(?:its |the )?(?:limit|size|storage|allocat)|out of (?:space|storage)|exceed)/i,
      /\bfull mail ?box|maildir (?:delivery failed|over)|no space left|quotaexceeded|insufficient system storage/i,
      /(?:kotak (?:surat|masuk|pos)|mailbox|penyimpanan|kuota)[^\n]{0,40}(?:penuh|habis|melebihi|terlampaui)/i,
      /(?:postfach|mailbox|speicher|kontingent|quota)[^\n]{0,50}(?:voll|überschritten|erschöpft)|speicherplatz/i,
      /(?:buz[oó]n|caixa|bo[iî]te|casella|postvak)[^\n]{0,50}(?:llen[oa]|chei[oa]|plein|pien[oa]|vol\b)|supera(?:do)?[^\n]{0,20}(?:cuota|quota)/i,
      /メールボックス[^\n]{0,20}(?:いっぱい|容量|満杯)|容量[^\n]{0,12}(?:超|不足|オーバー)|邮箱[^\n]{0,10}(?:已满|满)|переполнен|용량[^\n]{0,8}초과/,
    ],
  ],
  [
    'too-large',
    [
      /(?:message|mail|size|attachment|content)[^\n]{0,40}(?:too (?:large|big|long)|exceed(?:s|ed)?[^\n]{0,40}(?:size|limit|maximum))|maximum (?:message )?size|larger than (?:the )?(?:current )?(?:system |maximum |allowed )/i,
      /(?:pesan|surel|email|ukuran)[^\n]{0,30}(?:terlalu besar|melebihi (?:batas )?ukuran)|Nachricht[^\n]{0,20}zu gro(?:ß|ss)|サイズ[^\n]{0,12}(?:超|大き)/i,
    ],
  ],
  [
    'no-domain',
    [
      /(?:host|domain|server|mx)(?: (?:or domain|name|record|address))*[^\n]{0,40}(?:not found|unknown|(?:does(?:n.t| not)|not) exist|non-?exist|could ?n.?o?t be (?:found|resolved)|cannot be (?:found|resolved)|lookup fail|no longer)/i,
      /\b(?:unknown|no such|invalid|bad|unresolvable|non-?existent|unable to (?:find|resolve)) (?:host|domain|mail ?host|mx)|nxdomain|nonexistentdomain|nullmx|null mx|does not accept (?:e?-?mail|any mail)|accepts no mail|unrout(?:e)?able (?:address|mail domain)|couldn.t find any host/i,
      /domain[^\n]{0,40}(?:tidak (?:ditemukan|ada|dikenal)|nicht gefunden|existiert nicht|unbekannt)|ドメイン[^\n]{0,12}(?:見つかり|存在)/i,
    ],
  ],
  [
    'unknown',
    [
      new RegExp(String.raw`\b${person}\b[^.\n]{0,80}?\b${gone}`, 'i'),
      new RegExp(
        String.raw`\b(?:unknown|no such|invalid|non-?existent|nonexistent|bad|incorrect|unrecogni[sz]ed|undefined|not a (?:known|valid|local)|no valid|no mailbox|no (?:local )?(?:user|account))(?: (?:local|e-?mail|mail|destination|recipient|virtual))* ?-?${person}\b`,
        'i',
      ),
      /unknown local[- ]?part|no mailbox here|no such (?:local )?(?:user|mailbox|recipient|account|person|address|object|id)\b|no one (?:at|by) (?:this|that)|nobody (?:here )?by that|not our customer|does(?:n.t| not) have (?:an?|any) [^\n]{0,40}?(?:account|mailbox)|not (?:listed|found) in [^\n]{0,60}(?:directory|address book|table|database)|unknown in (?:virtual|local|relay)|not exist in|no account (?:by|with|for) |(?:wasn.t|isn.t|not) found at|couldn.t be found|recip(?:ient)?\.?not\.?found|resolver\.adr|smtp address lookup|adressat unbekannt|no valid recipients?|unknown[- ]user|user[- ]?unknown|not a registered gateway user|mail receiving disabled|addressee unknown/i,
      /(?:alamat|penerima|pengguna|akun|kotak surat|surel)[^\n]{0,60}(?:tidak (?:dikenal|ditemukan|ada|terdaftar|valid|sah|tersedia|aktif lagi|dapat ditemukan)|sudah (?:tidak ada|dihapus)|salah)|tidak ada (?:pengguna|akun|kotak surat|penerima)/i,
      /(?:empfänger|benutzer|adresse|postfach|konto|mailadresse|e-mail-adresse)[^\n]{0,60}(?:unbekannt|existiert nicht|nicht (?:gefunden|vorhanden|bekannt|existent)|ungültig|gibt es nicht)|unbekannte[rs]? (?:empfänger|benutzer|adresse)/i,
      /(?:宛先|メールアドレス|アドレス|ユーザー?|受信者)[^\n]{0,30}(?:存在しま|存在しない|見つかりま|不明|間違|誤|ありません)|ユーザー?不明|宛先不明/,
      /(?:usuario|destinatario|cuenta|buz[oó]n|direcci[oó]n|usu[aá]rio|destinat[aá]rio|conta|endere[cç]o|utilisateur|destinataire|adresse|compte|utente|indirizzo|gebruiker|ontvanger)[^\n]{0,50}(?:desconocid|no existe|inexistente|n[aã]o (?:existe|encontrad)|inconnu|n.existe pas|introuvable|sconosciut|non esiste|onbekend|bestaat niet)/i,
      /(?:收件人|用户|邮箱|地址)[^\n]{0,12}(?:不存在|未找到)|사용자[^\n]{0,10}(?:없|존재하지)|(?:пользователь|получатель|ящик|адрес)[^\n]{0,30}(?:не (?:найден|существует)|неизвестен)/i,
    ],
  ],
  [
    'disabled',
    [
      new RegExp(
        String.raw`\b${person}\b[^.\n]{0,80}?\b(?:disabled|deactivated|inactive|(?:not|isn.t|no longer) (?:currently )?active|suspended|terminated|closed|cancell?ed|locked|frozen|expired|blocked for inactivity|de-?activated|on hold)`,
        'i',
      ),
      /\b(?:disabled|inactive|closed|suspended|deactivated|expired) (?:user|mailbox|recipient|account|address)|(?:dis|de)abled or discontinued|account that you tried to reach is (?:disabled|inactive)/i,
      /(?:akun|kotak surat|surel|alamat)[^\n]{0,50}(?:dinonaktifkan|tidak aktif|ditangguhkan|ditutup|dibekukan)|(?:konto|postfach)[^\n]{0,40}(?:gesperrt|deaktiviert|geschlossen)|アカウント[^\n]{0,15}(?:無効|停止)/i,
    ],
  ],
  [
    'loop',
    [
      /too many hops|hop ?count|mail (?:forwarding )?loop|routing loop|loop(?:s|ing)? (?:back|detected)|loops? back to myself|received headers/i,
    ],
  ],
  [
    'expired',
    [
      /(?:retry|delivery|queue|message|maximum)[^\n]{0,40}(?:time(?:out)? (?:expired|exceeded|limit)|timed? ?out|expired)|retry timeout exceeded|(?:could not|unable to|not) be delivered (?:for|within|in|after|since)[^\n]{0,30}(?:hours?|days?)|been (?:in the queue|on the queue|trying|undeliver)[^\n]{0,40}(?:hours?|days?|too long)|giving up|no longer (?:be )?(?:try|retri)|stopped trying|too (?:long|old) (?:in|on)[^\n]{0,12}queue/i,
      /(?:batas )?waktu[^\n]{0,40}(?:habis|terlampaui|berakhir)|selama [^\n]{0,12}(?:jam|hari)[^\n]{0,30}(?:gagal|tidak)|Zeit(?:limit)?[^\n]{0,20}(?:abgelaufen|überschritten)|有効期限|配送期限/i,
    ],
  ],
  [
    'unreachable',
    [
      /connection (?:timed ?out|refused|reset|dropped|closed|lost|failed|was (?:closed|dropped|refused))|(?:couldn.t|could not|unable to|cannot|can.t|failed to) (?:establish|connect|reach|contact|open)|no route to host|network (?:is )?unreachable|(?:host|server|system)[^\n]{0,30}(?:not respond|did not respond|didn.t respond|unreachable|unavailable|down|busy|not accepting|is not available)|timed out (?:while|waiting)|tls (?:handshake|required|negotiation)|dns (?:query|lookup|server)? ?(?:failed|failure|error|time)|temporary (?:lookup|dns|resolution)/i,
      /(?:tidak (?:dapat|bisa)|gagal) (?:terhubung|menghubungi|menyambung)|Verbindung[^\n]{0,30}(?:fehlgeschlagen|abgelehnt|unterbrochen)|接続[^\n]{0,12}(?:でき|失敗|タイムアウト)/i,
    ],
  ],
  [
    'refused',
    [
      /\b(?:access|permission|relay(?:ing)?|relay access|delivery|service|message|mail|transaction|content|command|connection|recipient)s?\b[^\n]{0,30}\b(?:denied|not (?:permitted|allowed|authori[sz]ed)|refused|rejected|blocked|prohibited|disallowed|bounced by)/i,
      /\bpolic(?:y|ies)\b|administrative(?:ly)? prohibit|not authori[sz]ed|restricted|not allowed to|prohibited|\bbanned\b|\bblocked\b|content[- ]filter|(?:denied|rejected|refused|blocked) (?:by|due|because|for)|not accepted|will not accept|moderat|closed group|only accepts|member of|allow-? ?list|white-? ?list/i,
      /ditolak|kebijakan|abgelehnt|richtlinie|verweigert|拒否|ポリシー|rechazad|rejeitad|refus[ée]|rifiutat|geweigerd|отклонен/i,
    ],
  ],
  [
    'temporary',
    [
      /try (?:again|later)|temporar(?:y|ily)|deferred|in use|locked by|service (?:is )?(?:not available|unavailable)|resources|later retry|sementara|vorübergehend|一時的/i,
    ],
  ],
];

/** Addresses of pages, of people and of servers hold words that say nothing about the mail; lists of spammers are named by theirs. */
const names =
  /\b(?:https?:\/\/|www\.)[^\s<>")\]]+|[^\s<>"',;:()]+@[^\s<>"',;:()]+|\b(?![a-z0-9.-]*(?:spamhaus|spamcop|barracuda|sorbs|uceprotect|abuseat|rbl))(?:[a-z0-9-]+\.)+[a-z]{2,}\b/g;

/** The first meaning that a text has, with the words that show it; undefined for none. */
export function meaningOf(text: string): { meaning: Meaning; passage: string } | undefined {
  const plain = text.replace(names, ' ');
  for (const [meaning, patterns] of meanings)
    for (const pattern of patterns) {
      const match = pattern.exec(plain);
      if (match) return { meaning, passage: match[0] };
    }
  return undefined;
}

/** All meanings that a text has. */
export function meaningsOf(text: string): Set<Meaning> {
  const plain = text.replace(names, ' ');
  return new Set(
    meanings.flatMap(([meaning, patterns]) => (patterns.some(p => p.test(plain)) ? [meaning] : [])),
  );
}
