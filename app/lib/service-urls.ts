const unreadable =
  'cannot be read: write @ : / ? # % in a password as %40 %3A %2F %3F %23 %25, and check the port';

/** The address, if it is one whose user and password can be decoded. */
function parsed(text: string): URL | undefined {
  try {
    const url = new URL(text);
    decodeURIComponent(url.username + url.password);
    return url;
  } catch {
    return undefined;
  }
}

/** What is wrong with the address people open Gema under, which is an origin: scheme, host and port, nothing behind. */
export function originFault(text: string): string | undefined {
  const url = parsed(text);
  if (!url || !/^https?:$/.test(url.protocol)) return 'must be an http(s) address';
  const bare = url.pathname === '/' && !/[?#@]/.test(text);
  return bare ? undefined : `must be scheme, host and port alone, as in ${url.origin}`;
}

/** What is wrong with the address of a mail server. The words do not repeat it: it may hold a password. */
export function smtpFault(text: string): string | undefined {
  if (!/^smtps?:\/\//.test(text)) return 'must start with smtp:// or smtps://';
  const url = parsed(text);
  if (!url || url.port === '0') return unreadable;
  return url.hostname ? undefined : 'names no server, as in smtp://mail.agency.example:587';
}

const ownMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** What is wrong with the address of a mailbox. The words do not repeat it: it holds a password. */
export function imapFault(text: string): string | undefined {
  if (!/^imaps?:\/\//.test(text)) return 'must start with imaps:// (or imap://, which asks for STARTTLS)';
  const url = parsed(text);
  if (!url || url.port === '0') return unreadable;
  const example = 'as in imaps://catat%40agency.example:password@mail.agency.example/INBOX';
  if (!url.hostname) return `names no server, ${example}`;
  if (!url.username || !url.password) return `needs a user and a password, ${example}`;
  if (url.search || url.hash) return `must end with the folder, ${example}`;
  try {
    const folder = decodeURIComponent(url.pathname.slice(1));
    return /\p{Cc}/u.test(folder) ? `names a folder with control characters, ${example}` : undefined;
  } catch {
    return unreadable;
  }
}

/** A mailbox as its address names it. */
export type ImapMailbox = {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` or refused; `plain` on this machine alone. */
  transport: 'tls' | 'starttls' | 'plain';
  user: string;
  password: string;
  folder: string;
};

/** Reads an address that {@link imapFault} finds nothing wrong with; the folder is INBOX where none is named. */
export function imapMailbox(text: string): ImapMailbox {
  const url = new URL(text);
  const secure = url.protocol === 'imaps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 993 : 143)),
    transport: secure ? 'tls' : ownMachine.test(url.hostname) ? 'plain' : 'starttls',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}

/** What is wrong with the address of a database; a PostgreSQL server may be named by its socket (`?host=/run/…`). */
export function databaseFault(text: string): string | undefined {
  if (/^sqlite:/.test(text)) {
    return /^sqlite:[^:]/.test(text) ? undefined : 'names no file, as in sqlite:data/gema.db';
  }
  if (!/^postgres(ql)?:\/\//.test(text)) return 'must start with sqlite: or postgres://';
  const url = parsed(text.replace('@/', '@socket/'));
  if (!url || url.port === '0') return unreadable;
  const complete = (url.hostname || url.searchParams.has('host')) && url.pathname.length > 1;
  return complete
    ? undefined
    : 'names no server or no database, as in postgres://gema@db.agency.example/gema';
}
