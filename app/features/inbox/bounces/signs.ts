/** Signs by which one sort of automatic mail is told from another, in several languages. */

const bounceSubject =
  /undeliver|un-?deliver|non-?deliver|not (?:be )?deliver|deliver(?:y|able)?[^\n]{0,30}(?:fail|status|problem|error|unsuccess|incomplete|subsystem|notification|report)|fail(?:ed|ure)[^\n]{0,20}(?:deliver|notice|mail|message)|(?:mail|message|e-?mail)[^\n]{0,20}(?:fail|could not|not (?:be )?(?:sent|deliver)|return|reject|bounce)|returned (?:mail|to sender)|bounce(?:d)?\b|mail system error|nondeliverable|unzustellbar|zustell(?:ung|fehler)|nicht zugestellt|(?:gagal|tidak)[^\n]{0,20}(?:ter)?kirim|pengiriman[^\n]{0,20}(?:gagal|tertunda)|pesan[^\n]{0,20}(?:gagal|tidak terkirim|dikembalikan)|配信(?:不能|エラー|失敗)|(?:送信|配達|メール)[^\n]{0,8}(?:失敗|できません|エラー)|no (?:se )?(?:pudo )?entreg|échec de (?:la )?remise|non remis|退信|投递失败|недоставл|impossible (?:de|to) (?:remettre|deliver)|mancata consegna|onbestelbaar|warning: (?:message|could not)/i;
const daemon =
  /(?:^|[<\s"])(?:mailer[-_.]?d(?:a)?emon|postmaster|mail[-_.]?daemon|mdaemon|mail[-_.]?delivery|mailsystem|microsoftexchange[0-9a-f]*|bounces?|delivery|system|smtpd|mail-?admin)(?:[+=-][^\s@>]*)?@|mail ?delivery|mail system|system administrator|systemadministrator|mailer[- ]daemon|mail administrator|postmaster|internet mail (?:delivery|service)/i;

/** Whether a mail system, and no person, is named as the sender. */
export function isDaemon(from: string): boolean {
  return daemon.test(from);
}

/** Whether a subject is that of a mail that comes back. An answer to one is none. */
export function isBounceSubject(subject: string): boolean {
  return !/^\s*(?:re|fwd?|aw|bls|tr)\s*:/i.test(subject) && bounceSubject.test(subject);
}

const away =
  /out[- ]of[- ](?:the )?office|\booo\b|auto(?:matic|mated)?[- ]?(?:reply|response|respond|answer)|on (?:annual |maternity |sick |parental |paternity )?(?:leave|vacation|holiday)|\bvacation\b|away (?:from|until|message)|limited access to (?:my )?e?-?mail|abwesen|nicht im (?:büro|haus|hause)|außer haus|im urlaub|automatische antwort|(?:balasan|jawaban|respons) otomatis|otomatis[^\n]{0,12}bal(?:as|es)|(?:sedang|masih|dalam masa) (?:cuti|dinas|libur|sakit)|\bcuti\b|(?:di )?luar (?:kantor|kota|negeri)|tidak (?:berada )?di (?:tempat|kantor)|不在|自動(?:応答|返信)|休暇|出張|réponse automatique|absen(?:ce|t) du bureau|congés?\b|respuesta autom|fuera de (?:la )?oficina|ausencia|resposta autom|fora do escrit|risposta automatica|fuori (?:sede|ufficio)|afwezig|автоответ|отпуск|자동 ?(?:응답|회신)|부재|自动(?:回复|答复)|休假/i;

/** The words by which a note says that its writer is away; undefined for none. */
export function awayWords(text: string): string | undefined {
  return away.exec(text)?.[0];
}

const moved =
  /no longer (?:work|with|employed|at|part of)|(?:has|have) left (?:the )?(?:company|organi[sz]ation|us|team)|(?:e-?mail|new) address (?:has )?changed|my new (?:e-?mail )?address|please (?:update|use) (?:my|the) new|(?:sudah|telah) (?:tidak (?:lagi )?bekerja|pindah|resign|pensiun|mutasi)|tidak lagi (?:bekerja|bertugas)|pindah tugas|alamat (?:surel|email) baru|nicht mehr (?:bei|im|für|in unserem)|ausgeschieden|退職|異動|n.est plus|ya no trabaja|não trabalha mais/i;

/** The words by which a note says that the person is gone from this address; undefined for none. */
export function movedWords(text: string): string | undefined {
  return moved.exec(text)?.[0];
}

const challenge =
  /(?:verif(?:y|ication|ied)|confirm(?:ation)?|prove|validate)[^\n]{0,80}(?:you are (?:a )?(?:human|person|real)|not a (?:robot|spammer|machine)|sender|your (?:message|e-?mail) (?:was|has|is|will|can))|your e-?mail requires verification|sender (?:verification|confirmation|authentication) (?:required|request)|(?:message|e-?mail|mail)[^\n]{0,40}(?:held|waiting|quarantine|on hold)[^\n]{0,80}(?:confirm|click|reply|verif)|boxtrapper|spam ?arrest|challenge[- ]response|\btmda\b|mailblocks|add yourself to (?:my|the) (?:white|allow)|(?:konfirmasi|verifikasi)[^\n]{0,60}(?:pengirim|bukan robot|surel anda|email anda)|(?:bestätigen|bestätigung)[^\n]{0,60}(?:absender|kein spam|kein roboter)|送信者[^\n]{0,12}確認/i;

/** The words by which a program asks who writes to prove to be a person; undefined for none. */
export function challengeWords(text: string): string | undefined {
  return challenge.exec(text)?.[0];
}

const delayed =
  /delivery (?:is |has been |status notification \(|of your message is )?delay|delayed|(?:will|shall) (?:be (?:re)?tr(?:y|ied)|continue|keep|(?:automatically )?retr|try)|still (?:being|trying|attempting)|(?:not|n.t) (?:need to |have to )?re-?send|warning(?: message)? only|this is (?:only )?a warning|no action is required|(?:has )?not yet been delivered|temporarily deferred|akan (?:terus |kembali )?(?:mencoba|dicoba)|belum (?:dapat |bisa )?(?:dikirim|terkirim|sampai)|tertunda|verzögert|weitere(?:n)? zustellversuch|再送|遅延|遅れ/i;
const final =
  /giv(?:en|ing) up|permanent|has failed|will not (?:be )?(?:retr|try)|no longer (?:be )?(?:try|retri)|\bfatal|returned to sender|delivery failed|undeliverable|could not be delivered to one or more/i;

/** The words by which a server says that it still tries; undefined for none, or where it gave up. */
export function delayWords(subject: string, text: string): string | undefined {
  const inSubject = /delay|warning|tertunda|verzöger|遅延|retarda|retard/i.exec(subject)?.[0];
  if (inSubject) return inSubject;
  return final.test(text) || final.test(subject) ? undefined : delayed.exec(text)?.[0];
}

/** Whether a subject is nothing but the wish to get no more mail. */
export function isStopSubject(subject: string): boolean {
  return /^\s*(?:unsubscribe|un-subscribe|stop|berhenti(?: (?:ber)?langganan)?|henti(?:kan)?(?: langganan)?|keluar(?: dari (?:daftar|milis))?|hapus (?:saya|alamat saya)|remove(?: me)?|abmelden|opt[- ]?out|配信停止)\s*[.!]?\s*$/i.test(
    subject,
  );
}
