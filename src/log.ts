/** The log: JSON lines on standard error, so that standard output holds answers alone. Secrets are blotted out. */
import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

const SECRETS = [
  'token',
  '*.token',
  'headers.authorization',
  '*.headers.authorization',
  'requestBody',
  '*.requestBody',
];

/** A logger from `level` up. Lines are written at once, so that the last one before an exit is not lost. */
export function createLog(level: LogLevel): Logger {
  return pino(
    { level, base: null, redact: { paths: SECRETS, censor: '[secret]' } },
    destination({ dest: 2, sync: true }),
  );
}
