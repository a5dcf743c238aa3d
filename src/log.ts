/** The log: JSON lines on standard error, so that standard output holds answers alone. Secrets are blotted out. */
import { destination, type Logger, pino, stdSerializers } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

const BLOT = '[secret]';
const SECRET_FIELDS = [
  'token',
  '*.token',
  'headers.authorization',
  '*.headers.authorization',
  'requestBody',
  '*.requestBody',
];

export interface LogOptions {
  readonly level: LogLevel;
  /** Words that must not appear, wherever they stand: an error's message may hold a token too. */
  readonly secrets?: readonly string[];
  /** Whether errors show where in the program they come from: for operators, not for a chat's screen. */
  readonly withStacks: boolean;
}

/** A logger from `level` up. Lines are written at once, so that the last one before an exit is not lost. */
export function createLog({ level, secrets = [], withStacks }: LogOptions): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRET_FIELDS, censor: BLOT },
      serializers: { err: withStacks ? stdSerializers.err : withoutStack },
      hooks: { streamWrite: (line) => secrets.reduce((safe, secret) => safe.replaceAll(secret, BLOT), line) },
    },
    destination({ dest: 2, sync: true }),
  );
}

function withoutStack(error: unknown): object {
  return error instanceof Error ? { type: error.name, message: error.message } : { message: String(error) };
}
