import { hkdfSync, randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readDkimKey } from './lib/dkim-key.server.ts';
import { parseMailAddress } from './lib/mail-address.ts';
import {
  databaseFault,
  type ImapMailbox,
  imapFault,
  imapMailbox,
  originFault,
  smtpFault,
} from './lib/service-urls.ts';

/** Thrown at boot with every fault of the environment, one line each. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(`Configuration refused:\n${faults.map(fault => `  - ${fault}`).join('\n')}`);
  }
}

/** Characters of 32 random bytes as base64url. */
const shortestSecret = 43;

/** An address that a rule has no fault to find with. */
function address(faultOf: (text: string) => string | undefined) {
  return z
    .string()
    .superRefine((text, refusals) => {
      const message = faultOf(text);
      if (message) refusals.addIssue({ code: 'custom', message });
    })
    .optional();
}

const rate = z.coerce.number().int().min(1, 'must be at least 1').optional();

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  GEMA_DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: address(databaseFault),
  SMTP_URL: address(smtpFault),
  MAIL_FROM: z.string().default('Humas <humas@gema.example>'),
  MAIL_PER_MINUTE: rate,
  MAIL_PER_HOUR: rate,
  MAIL_PER_DAY: rate,
  MAIL_BOUNCES: z.string().optional(),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  DKIM_SELECTOR: z
    .string()
    .max(63)
    .regex(
      /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i,
      'must be a DNS name, as in gema2026',
    )
    .optional(),
  IMAP_URL: address(imapFault),
  IMAP_REPLIES_URL: address(imapFault),
  IMAP_AUTHSERV_ID: z
    .string()
    .max(253)
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'must be one host name, as in mx.agency.example')
    .optional(),
  CHROMIUM_PATH: z.string().min(1).optional(),
  CHROMIUM_SANDBOX: z.enum(['on', 'off']).default('on'),
  PUBLIC_URL: address(originFault),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  GEMA_SECRET: z.string().min(shortestSecret, 'must be at least 32 random bytes, base64url').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Config = {
  environment: 'production' | 'development' | 'test';
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string;
  /** Null: mail is delivered into the embedded mailbox and nothing leaves the house. */
  smtpUrl: string | null;
  mailFrom: { name: string; address: string };
  /** Most messages in any minute, hour and day that the mail server takes from us; null for no limit of ours. */
  mailRates: { perMinute: number | null; perHour: number | null; perDay: number | null };
  /** Where bounces go, told apart by a token behind a plus sign; null: to the sender's address. */
  mailBounces: string | null;
  /** Signs mail for the sender's domain; null when the relay does, or nobody. */
  dkim: { domain: string; selector: string; keyPem: string } | null;
  /** The mailbox of the logging address; null when there is none. */
  imap: (ImapMailbox & { authservId: string | null }) | null;
  /** The mailbox that answers and bounces come to; null when there is none. */
  repliesImap: ImapMailbox | null;
  /** The browser that photographs pages; null when none is configured. */
  chromium: { path: string; sandbox: boolean } | null;
  /** Origin people reach the product under, without a trailing slash. */
  publicUrl: string;
  /** How many proxies in front may set X-Forwarded-*. */
  trustProxy: number;
  logLevel: string;
  /** 32-byte keys derived from the one secret, one per purpose. */
  keys: { links: Buffer; encryption: Buffer };
};

function parseFrom(text: string): { name: string; address: string } | undefined {
  const match = /^(?:([^<>\r\n]*)<)?([^<>@\s,]+@[^<>@\s,]+)>?$/.exec(text.trim());
  return match ? { name: (match[1] ?? '').trim(), address: match[2]! } : undefined;
}

/** Characters of a local part that leave room for a plus sign and a token within the 64 of RFC 5321. */
const longestBounceName = 20;

function bounceAddress(text: string, faults: string[]): string | undefined {
  const address = parseMailAddress(text);
  if (address && address.indexOf('@') <= longestBounceName && !address.includes('+')) return address;
  faults.push(
    `MAIL_BOUNCES: must be one address without a plus sign, its name at most ${longestBounceName} characters`,
  );
  return undefined;
}

/** The signer of our mail. A key that cannot sign stops the boot: mail would leave unsigned without anybody noticing. */
function dkimOf(given: Record<string, string | undefined>, sender: string, faults: string[]): Config['dkim'] {
  const { DKIM_KEY_FILE: file, DKIM_SELECTOR: selector } = given;
  if (!file && !selector) return null;
  if (!file || !selector) {
    faults.push('DKIM_KEY_FILE, DKIM_SELECTOR: one means nothing without the other');
    return null;
  }
  try {
    const keyPem = readFileSync(resolve(file), 'utf8');
    readDkimKey(keyPem);
    return { domain: sender.slice(sender.lastIndexOf('@') + 1).toLowerCase(), selector, keyPem };
  } catch (error) {
    faults.push(`DKIM_KEY_FILE: ${file} ${(error as Error).message}`);
    return null;
  }
}

/**
 * Reads and checks the environment. Creates nothing.
 * @throws ConfigError naming each variable at fault.
 */
export function readConfig(env: Record<string, string | undefined>, secret: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  if (given.IMAP_AUTHSERV_ID && !given.IMAP_URL)
    faults.push('IMAP_AUTHSERV_ID: means nothing without IMAP_URL');
  const from = parseFrom(given.MAIL_FROM ?? 'Humas <humas@gema.example>');
  if (!from) faults.push('MAIL_FROM: must be one address, as in "Humas <humas@agency.example>"');
  const bounces = given.MAIL_BOUNCES && bounceAddress(given.MAIL_BOUNCES, faults);
  const dkim = from ? dkimOf(given, from.address, faults) : null;
  if (!parsed.success || !from || faults.length > 0) throw new ConfigError(faults);
  const values = parsed.data;
  const dataDir = resolve(values.GEMA_DATA_DIR);
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `gema ${purpose}`, 32));
  return {
    environment: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    dataDir,
    databaseUrl: values.DATABASE_URL ?? `sqlite:${join(dataDir, 'gema.db')}`,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: from,
    mailRates: {
      perMinute: values.MAIL_PER_MINUTE ?? null,
      perHour: values.MAIL_PER_HOUR ?? null,
      perDay: values.MAIL_PER_DAY ?? null,
    },
    mailBounces: bounces ?? null,
    dkim,
    imap: values.IMAP_URL
      ? { ...imapMailbox(values.IMAP_URL), authservId: values.IMAP_AUTHSERV_ID?.toLowerCase() ?? null }
      : null,
    repliesImap: values.IMAP_REPLIES_URL ? imapMailbox(values.IMAP_REPLIES_URL) : null,
    chromium: values.CHROMIUM_PATH
      ? { path: resolve(values.CHROMIUM_PATH), sandbox: values.CHROMIUM_SANDBOX === 'on' }
      : null,
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).origin,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    keys: { links: key('links'), encryption: key('encryption') },
  };
}

function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.R_OK);
    const probe = join(dataDir, '.write-check');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new ConfigError([`GEMA_DATA_DIR: cannot write to ${dataDir} (${(error as Error).message})`]);
  }
}

/** Chromium's own sandbox is the wall between a hostile page and this machine: going without it is said, never assumed. */
function checkChromium({ chromium }: Config): void {
  if (!chromium) return;
  try {
    if (!statSync(chromium.path).isFile()) throw new Error('no file');
    accessSync(chromium.path, constants.X_OK);
  } catch (error) {
    throw new ConfigError([`CHROMIUM_PATH: cannot run ${chromium.path} (${(error as Error).message})`]);
  }
  if (chromium.sandbox && process.getuid?.() === 0) {
    throw new ConfigError([
      'CHROMIUM_SANDBOX: Chromium has no sandbox when started by root; run Gema as another user, or accept that with CHROMIUM_SANDBOX=off',
    ]);
  }
}

/** The kept secret; a file that was cut short would make every link guessable, so it is refused, never replaced. */
function loadSecret(dataDir: string): string {
  const file = join(dataDir, 'secret.key');
  try {
    if (!existsSync(file)) {
      const made = `${randomBytes(32).toString('base64url')}\n`;
      writeFileSync(file, made, { mode: 0o600, flag: 'wx', flush: true });
    }
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= shortestSecret) return secret;
  } catch (error) {
    throw new ConfigError([`GEMA_DATA_DIR: cannot read ${file} (${(error as Error).message})`]);
  }
  throw new ConfigError([
    `GEMA_DATA_DIR: ${file} holds no whole secret; put it back from a backup, or remove it to get a new one (links sent before stop working)`,
  ]);
}

/**
 * The configuration of a running program: checks the environment, prepares the data folder and generates the
 * secret once (mode 0600) when `GEMA_SECRET` does not give one.
 * @throws ConfigError
 */
export function bootConfig(env: Record<string, string | undefined> = process.env): Config {
  const draft = readConfig(env, 'unused');
  checkChromium(draft);
  prepareDataDir(draft.dataDir);
  return readConfig(env, env.GEMA_SECRET || loadSecret(draft.dataDir));
}

let current: Config | undefined;

/** Sets the configuration the services read; once at boot, and by tests. */
export function setConfig(config: Config): void {
  current = config;
}

/** The configuration of this process. Throws before boot has set it. */
export function config(): Config {
  if (!current) throw new Error('configuration is not loaded yet');
  return current;
}
