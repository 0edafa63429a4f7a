import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on stdout. Secrets never reach a log: headers, cookies, passwords and tokens are cut. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        '*.password',
        '*.token',
        '*.cookie',
        '*.authorization',
        'headers',
        'smtpUrl',
        'databaseUrl',
        'imap',
      ],
      censor: '[cut]',
    },
  });
}
