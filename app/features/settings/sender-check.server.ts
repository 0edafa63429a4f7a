import { Resolver } from 'node:dns/promises';
import { getDomain } from 'tldts';
import { config } from '#app/config.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import {
  type Answer,
  knownSelectors,
  readSender,
  type SenderReport,
  type SenderStanding,
  senderFaults,
} from './sender-records.ts';

/** Asks for the texts under a name; throws as node:dns does. */
export type TextResolver = (name: string) => Promise<string[][]>;

const timeoutMs = 5_000;
const staleMs = 24 * 60 * 60_000;
const key = 'sender';

function systemResolver(): TextResolver {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  return name => resolver.resolveTxt(name);
}

/** Codes by which name servers say that there is nothing under a name. */
const nothing = ['ENODATA', 'ENOTFOUND'];

async function ask(resolve: TextResolver, name: string): Promise<Answer> {
  try {
    return { texts: (await resolve(name)).map(pieces => pieces.join('')) };
  } catch (error) {
    return nothing.includes((error as { code?: string }).code ?? '') ? { texts: [] } : 'silent';
  }
}

async function askDkim(resolve: TextResolver, domain: string) {
  const answers = await Promise.all(
    knownSelectors.map(async selector => ({
      selector,
      answer: await ask(resolve, `${selector}._domainkey.${domain}`),
    })),
  );
  const found = answers.flatMap(({ selector, answer }) =>
    answer === 'silent' || answer.texts.length === 0 ? [] : [{ selector, texts: answer.texts }],
  );
  return found.length === 0 && answers.some(({ answer }) => answer === 'silent') ? 'silent' : found;
}

async function askDmarc(resolve: TextResolver, domain: string): Promise<Answer> {
  const own = await ask(resolve, `_dmarc.${domain}`);
  const organisation = getDomain(domain);
  if (own === 'silent' || own.texts.length > 0 || !organisation || organisation === domain) return own;
  return ask(resolve, `_dmarc.${organisation}`);
}

/** The domain our mail comes from. */
export function senderDomain(): string {
  const { address } = config().mailFrom;
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

export type SenderCheck = { report: SenderReport; checkedAt: string };

/** What was last found of the sender's domain; undefined before the first look, or after another sender was set. */
export async function findSenderCheck(db: Db): Promise<SenderCheck | undefined> {
  const row = await db.selectFrom('settings').selectAll().where('key', '=', key).executeTakeFirst();
  if (!row) return undefined;
  const report = JSON.parse(row.value) as SenderReport;
  return report.domain === senderDomain() ? { report, checkedAt: row.updated_at } : undefined;
}

/** Whether mail from our address can be trusted elsewhere; null as long as no mail leaves the house. */
export async function readSenderStanding(db: Db): Promise<SenderStanding | null> {
  if (config().smtpUrl === null) return null;
  const check = await findSenderCheck(db);
  const faults = check ? senderFaults(check.report) : [];
  return { domain: senderDomain(), checked: check !== undefined, faults };
}

async function look(db: Db, now: string, resolve: TextResolver): Promise<SenderReport> {
  const domain = senderDomain();
  const [spf, dkim, dmarc] = await Promise.all([
    ask(resolve, domain),
    askDkim(resolve, domain),
    askDmarc(resolve, domain),
  ]);
  const report = readSender({ domain, spf, dkim, dmarc });
  const row = { key, value: JSON.stringify(report), updated_at: now };
  await db
    .insertInto('settings')
    .values(row)
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet({ value: row.value, updated_at: row.updated_at }),
    )
    .execute();
  return report;
}

/** Looks up SPF, DKIM and DMARC of the sender's domain now and keeps what was found. */
export async function checkSender(
  ctx: Context<Db>,
  resolve: TextResolver = systemResolver(),
): Promise<SenderReport> {
  authorise(ctx.actor, 'mail.control');
  return look(ctx.db, ctx.now, resolve);
}

/** Whether mail leaves the house and the sender was not looked at for a day. */
export async function isSenderCheckDue(db: Db, now: string): Promise<boolean> {
  if (config().smtpUrl === null) return false;
  const last = await findSenderCheck(db);
  return !last || Date.parse(now) - Date.parse(last.checkedAt) >= staleMs;
}

/** Job `settings.sender`: looks the sender's domain up again. */
export async function runSenderCheck(run: { db: Db; now: () => string }): Promise<SenderReport> {
  return look(run.db, run.now(), systemResolver());
}
