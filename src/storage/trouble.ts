/** What can be wrong with a store, in plain sentences: the machine's fault, never that of whoever asked. */

/** A store that cannot be used now. The message is a whole sentence for people; the cause is for the log. */
export class StoreTrouble extends Error {
  /** Whether trying again at once is of no use: nobody answers there, and each try takes its time. */
  readonly isAway: boolean;

  constructor(message: string, cause: unknown, isAway = false) {
    super(message, { cause });
    this.name = 'StoreTrouble';
    this.isAway = isAway;
  }
}

const LOCKED = 'The store is locked by another program that writes to it.';
const FULL = 'The disk of the store is full.';
const NOT_WRITABLE = 'The store cannot be written: its folder or file does not allow it.';
const DAMAGED = 'The store is no database that this program wrote, or it is damaged.';
const AWAY = 'The store cannot be reached at the moment.';
const REFUSED = 'The database does not let this program in; check the name and password in DATABASE_URL.';

const INSECURE = 'The database and this program agree on no secure connection; check sslmode in DATABASE_URL.';

/** Told when a later program has been here: writing with an older one could lose what it keeps. */
export const NEWER = 'The store was written by a newer Footnote; update this one, or give it another DATA_DIR.';

/** The code of an error when the store's file was deleted while it was open. */
export const GONE = 'SQLITE_GONE';

/** By the engine's code: SQLite's names, PostgreSQL's SQLSTATE, the system's error names. */
const TROUBLES: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/, LOCKED],
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT|53100)/, FULL],
  // Some are told of a folder that is a file, or below one, or a link to nothing.
  [
    /^(?:SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)|EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|ENOENT|ELOOP|ENAMETOOLONG)/,
    NOT_WRITABLE,
  ],
  [/^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/, DAMAGED],
  // A disk that ends, or goes, in the middle of a write.
  [/^(?:SQLITE_IOERR|EIO)/, 'The disk of the store cannot be read or written.'],
  [/^SQLITE_GONE/, 'The file of the store was deleted; a new one is begun at the next try.'],
  [/^28/, REFUSED],
  [/^(?:DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO)/, INSECURE],
  [/^3D000/, 'The database that DATABASE_URL names does not exist; create it first.'],
  [/^(?:42501|3F000)/, 'The database does not let this program make tables; give its user that right.'],
];

/** Nobody answers, or not in time: no route, no server, one that starts or stops. */
const AWAY_CODES =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|EPIPE|08|57P0|57014|53300|40)/;
/** pg tells these in words alone. */
const AWAY_WORDS =
  /connection terminated|timeout expired|connection timeout|timeout exceeded|connection error|client has encountered|read timeout/i;
/** Told by their words: libsql of a file that it cannot open, pg and Node of what an address asks for. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/Unable to open connection/, NOT_WRITABLE],
  [/^E[A-Z]+: .*, (?:open|read)\b/, 'A file that DATABASE_URL names, such as a certificate, cannot be read.'],
  [/does not support SSL connections/, INSECURE],
  [/^SASL: /, REFUSED],
];

/** An engine's error as a {@link StoreTrouble}; nothing when it is a bug of this program. */
export function troubleOf(error: unknown): StoreTrouble | undefined {
  if (error instanceof StoreTrouble) return error;
  for (const cause of chainOf(error)) {
    const { code, message } = cause;
    if (AWAY_CODES.test(code) || AWAY_WORDS.test(message)) return new StoreTrouble(AWAY, error, true);
    const known = (BY_WORDS.find(([words]) => words.test(message)) ??
      TROUBLES.find(([codes]) => codes.test(code)))?.[1];
    if (known !== undefined) return new StoreTrouble(known, error);
    if (/previously executed migration .* is missing/.test(message)) return new StoreTrouble(NEWER, error);
  }
  return undefined;
}

/** What `work` gives, or, where the store cannot be used, what `instead` does; `onTrouble` is told. Bugs pass through. */
export async function unlessTrouble<T>(
  work: () => Promise<T>,
  instead: (trouble: StoreTrouble) => T | Promise<T>,
  onTrouble: ((trouble: StoreTrouble) => void) | undefined,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error;
    onTrouble?.(error);
    return instead(error);
  }
}

/** The store was busy for a moment: the same may work at the next try. */
export function isLocked(error: unknown): boolean {
  return chainOf(error).some(({ code }) => /^SQLITE_(?:BUSY|LOCKED)/.test(code));
}

/** The file of the store is no longer there. */
export function isGone(error: unknown): boolean {
  return chainOf(error).some(({ code }) => code === GONE);
}

/** Another row holds what must be unique: two processes did the same at once. */
export function isDuplicate(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, message }) => code === '23505' || /^SQLITE_CONSTRAINT/.test(code) || /UNIQUE constraint/.test(message),
  );
}

interface Told {
  readonly code: string;
  readonly message: string;
}

/** An error, what caused it, and the parts of one that joins several (as Node's for a host with two addresses). */
function chainOf(error: unknown, depth = 0): readonly Told[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const code = 'code' in error && error.code !== undefined ? String(error.code) : '';
  const parts = error instanceof AggregateError ? error.errors : [];
  return [{ code, message: error.message }, ...[error.cause, ...parts].flatMap((next) => chainOf(next, depth + 1))];
}
