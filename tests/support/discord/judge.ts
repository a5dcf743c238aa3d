/**
 * Judges what the bot sends: every body against Discord's own schema, and against the rules of Discord's servers
 * that the schema leaves open.
 */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
  UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod';
import { z } from 'zod';

type Schema = z.core.$ZodType;

/** Bodies by method and path; the first that fits counts. */
const SCHEMAS: readonly (readonly [method: string, path: RegExp, schema: Schema])[] = [
  [
    'POST',
    /^\/interactions\/\d+\/[^/]+\/callback$/,
    z.union([
      CreateMessageInteractionCallbackRequestSchema,
      UpdateMessageInteractionCallbackRequestSchema,
      ApplicationCommandAutocompleteCallbackRequestSchema,
    ]),
  ],
  ['PATCH', /^\/webhooks\/\d+\/[^/]+\/messages\//, IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema],
  ['POST', /^\/webhooks\/\d+\/[^/]+$/, IncomingWebhookInteractionRequestSchema],
  ['POST', /^\/channels\/\d+\/messages$/, MessageCreateRequestSchema],
  ['POST', /^\/channels\/\d+\/threads$/, CreateTextThreadWithoutMessageRequestSchema],
  ['POST', /^\/channels\/\d+\/messages\/\d+\/threads$/, CreateTextThreadWithMessageRequestSchema],
  ['PATCH', /^\/channels\/\d+$/, UpdateThreadRequestPartialSchema],
  ['POST', /^\/users\/@me\/channels$/, CreatePrivateChannelRequestSchema],
  [
    'PUT',
    /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/,
    z.array(z.preprocess(permissionsAsNumber, ApplicationCommandUpdateRequestSchema)),
  ],
];

/** Rights are a string of digits in Discord's documents and in discord.js, an integer in its schema; it takes both. */
function permissionsAsNumber(command: unknown): unknown {
  const rights = isRecord(command) ? command['default_member_permissions'] : undefined;
  const isWritten = typeof rights === 'string' && /^\d+$/.test(rights);
  return isRecord(command) && isWritten ? { ...command, default_member_permissions: Number(rights) } : command;
}

/** What is wrong with a request, as sentences; none when it would be taken. */
export function judge(method: string, path: string, body: unknown): readonly string[] {
  const schema = SCHEMAS.find(([ofMethod, pattern]) => ofMethod === method && pattern.test(path))?.[2];
  if (schema === undefined) return body === undefined ? [] : [`${method} ${path}: no schema is known for its body`];
  const parsed = z.safeParse(schema, body);
  const isThread = path.endsWith('/threads') || (method === 'PATCH' && path.startsWith('/channels/'));
  const sent = isThread && isRecord(body) ? { ...body, type: undefined } : body;
  const faults = parsed.success ? unknownKeys(sent, parsed.data, '') : [z.prettifyError(parsed.error)];
  // A thread is opened with a name alone: the rules of messages are for what is posted in it.
  const broken = isThread || path.startsWith('/users/') ? [] : brokenRules(body);
  return [...faults, ...broken].map((fault) => `${method} ${path}: ${fault}`);
}

/**
 * Keys that the schema dropped: Discord ignores them, so the bot meant something that does not happen. discord.js
 * itself adds `enforce_nonce: false` and `tts: false` to every message, and its type to a thread on one, which says nothing.
 */
function unknownKeys(sent: unknown, kept: unknown, at: string): readonly string[] {
  if (Array.isArray(sent) && Array.isArray(kept)) {
    return sent.flatMap((value, index) => unknownKeys(value, kept[index], `${at}[${index}]`));
  }
  if (!isRecord(sent) || !isRecord(kept)) return [];
  return Object.entries(sent).flatMap(([key, value]) =>
    key in kept || value === undefined || (value === false && (key === 'enforce_nonce' || key === 'tts'))
      ? unknownKeys(value, kept[key], `${at}.${key}`)
      : [`unknown key ${at}.${key}`],
  );
}

function brokenRules(body: unknown): readonly string[] {
  if (Array.isArray(body)) return brokenCommandRules(body);
  if (!isRecord(body)) return [];
  const message = isRecord(body['data']) ? body['data'] : body;
  if (Array.isArray(message['choices'])) return [];
  const isDeferral = body['type'] === 5 || body['type'] === 6;
  return isDeferral ? [] : brokenMessageRules(message);
}

function brokenMessageRules(message: Readonly<Record<string, unknown>>): readonly string[] {
  const content = typeof message['content'] === 'string' ? message['content'] : '';
  const components = Array.isArray(message['components']) ? message['components'] : [];
  const ids = [...JSON.stringify(components).matchAll(/"custom_id":"((?:[^"\\]|\\.)*)"/g)].map(([, id]) => id);
  const mentions = message['allowed_mentions'];
  return [
    ...(content.length > 2000 ? [`content of ${content.length} characters`] : []),
    ...brokenPollRules(message),
    ...(content === '' &&
    components.length === 0 &&
    !(Array.isArray(message['attachments']) && message['attachments'].length > 0) &&
    !isRecord(message['poll'])
      ? ['an empty message']
      : []),
    ...(components.length > 5 ? [`${components.length} action rows`] : []),
    ...(new Set(ids).size < ids.length ? ['a custom_id that stands twice'] : []),
    ...(isRecord(mentions) && JSON.stringify(mentions['parse']) === '[]' ? [] : ['mentions that are not switched off']),
  ];
}

/** Discord's limits for a poll, which is a message of its own: https://discord.com/developers/docs/resources/poll */
function brokenPollRules({ poll, content }: Readonly<Record<string, unknown>>): readonly string[] {
  if (!isRecord(poll)) return [];
  const answers = Array.isArray(poll['answers']) ? poll['answers'] : [];
  const textOf = (media: unknown): string => (isRecord(media) ? String(media['text'] ?? '') : '');
  const texts = answers.map((answer) => textOf(isRecord(answer) ? answer['poll_media'] : undefined));
  const question = textOf(poll['question']);
  const hours = Number(poll['duration']);
  return [
    ...(typeof content === 'string' && content !== '' ? ['a poll beside words'] : []),
    ...(question === '' || question.length > 300 ? [`a poll's question of ${question.length} characters`] : []),
    ...(texts.length < 1 || texts.length > 10 ? [`a poll with ${texts.length} answers`] : []),
    ...texts.filter((text) => text === '' || text.length > 55).map((text) => `a poll's answer “${text}”`),
    ...(hours >= 1 && hours <= 768 ? [] : [`a poll of ${hours} hours`]),
  ];
}

function brokenCommandRules(commands: readonly unknown[]): readonly string[] {
  const names = commands.map((command) => (isRecord(command) ? String(command['name']) : ''));
  const typed = names.filter((_, at) => {
    const command = commands[at];
    return !isRecord(command) || (command['type'] ?? 1) === 1;
  });
  return [
    // Message menus are read, not typed: theirs may have capitals and spaces.
    ...typed.filter((name) => name !== name.toLowerCase()).map((name) => `command name ${name} is not lower case`),
    ...(new Set(names).size < names.length ? ['a command name that stands twice'] : []),
    ...(/"autocomplete":true[^}]*"choices":\[\{/.test(JSON.stringify(commands)) ? ['autocomplete beside choices'] : []),
    ...brokenTranslations(commands),
    ...commands.flatMap((command) =>
      isRecord(command) && requiredAfterOptional(command['options']) ? ['a required option after an optional one'] : [],
    ),
  ];
}

/** Discord's rule for a name that is typed: https://discord.com/developers/docs/interactions/application-commands */
const TYPED_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Names in other languages are typed like the first ones, and may stand once beside each other in each language. */
function brokenTranslations(siblings: readonly unknown[]): readonly string[] {
  const known = siblings.filter(isRecord);
  const names = known.flatMap((sibling) =>
    Object.entries(isRecord(sibling['name_localizations']) ? sibling['name_localizations'] : {}).map(
      ([code, name]) => ({ code, name: String(name), isTyped: 'options' in sibling || 'required' in sibling }),
    ),
  );
  return [
    ...names
      .filter(({ name, isTyped }) => isTyped && (!TYPED_NAME.test(name) || name !== name.toLowerCase()))
      .map(({ code, name }) => `${code}: “${name}” cannot be typed as a name`),
    ...names
      .filter((one, at) => names.findIndex(({ code, name }) => code === one.code && name === one.name) < at)
      .map(({ code, name }) => `${code}: the name “${name}” stands twice`),
    ...known.flatMap(({ options, choices }) =>
      [options, choices].flatMap((inner) => (Array.isArray(inner) ? brokenTranslations(inner) : [])),
    ),
  ];
}

function requiredAfterOptional(options: unknown): boolean {
  const required = Array.isArray(options)
    ? options.map((option) => isRecord(option) && option['required'] === true)
    : [];
  return required.lastIndexOf(true) > required.indexOf(false) && required.includes(false);
}

/** Whether a value is an object with string keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
