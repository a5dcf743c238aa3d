/** An interaction in Discord → a command with raw options, and the reply back. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AnySelectMenuInteraction,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Caller } from '../command/command.ts';
import type { Plan } from '../command/dispatch.ts';
import type { RawOptions, RawValue } from '../command/options.ts';
import { shorten } from '../command/shorten.ts';
import { attachedFile } from './attachment.ts';
import { callerOf, writerOf } from './caller.ts';
import { decodeCall, decodeChoice } from './custom-id.ts';
import { type Done, type Reception, tooFast } from './reception.ts';
import { renderResponse } from './render.ts';
import { type Answerable, respond } from './responder.ts';
import { SHARE_ID, share } from './share.ts';
import { answerInThread, threadParent } from './thread.ts';

/** Discord waits 3 s for the first response; what is not known by then is not waited for. */
const PLAN_WITHIN_MS = 500;
const LATE: Plan = { isPrivate: true };
/** Discord's limit for a suggestion's name and value. */
const MAX_CHOICE = 100;

/** Answers an interaction; nothing for kinds that this bot does not use. */
export async function receiveInteraction(interaction: Interaction, reception: Reception): Promise<Done | undefined> {
  // Rows while someone types cost little, and a notice has no place among them.
  if (interaction.isRepliable()) {
    const { person, server } = callerOf(interaction, reception.hearsEverything);
    const isLight = interaction.isButton() && reception.dispatcher.isLight(decodeCall(interaction.customId).command);
    const pace = await reception.limits.count(person, server, isLight);
    if (pace.isFast) {
      await interaction.reply(renderResponse(tooFast(pace.seconds), true));
      return undefined;
    }
  }
  if (interaction.isChatInputCommand()) return runCommand(interaction, reception);
  if (interaction.isMessageContextMenuCommand()) return runMenu(interaction, reception);
  if (interaction.isButton()) return pressButton(interaction, reception);
  if (interaction.isAnySelectMenu()) return choose(interaction, reception);
  if (interaction.isAutocomplete()) return suggest(interaction, reception);
  return undefined;
}

async function runCommand(interaction: ChatInputCommandInteraction, reception: Reception): Promise<Done> {
  const command = nameOf(interaction);
  const options = optionsOf(interaction);
  await answer(interaction, { command, options }, reception, false);
  const asked = Object.values(options).find((value) => typeof value === 'string');
  return { kind: 'command', command, ...(asked === undefined ? {} : { asked }) };
}

/** Runs a call and answers where its plan says: in a thread, in private, or for everyone to see. */
async function answer(
  interaction: Answerable,
  call: { readonly command: string; readonly options: RawOptions } & Pick<Caller, 'of'>,
  { dispatcher, hearsEverything }: Reception,
  isPrivateUnlessPlanned: boolean,
): Promise<void> {
  const { command, options, of } = call;
  const caller: Caller = { ...callerOf(interaction, hearsEverything), ...(of === undefined ? {} : { of }) };
  const { isPrivate = isPrivateUnlessPlanned, opensThread } = await planned(dispatcher.plan(command, options, caller));
  const parent = opensThread === true ? threadParent(interaction) : undefined;
  if (parent !== undefined) {
    await answerInThread(interaction, parent, caller, {
      name: () => dispatcher.threadName(command, options, caller),
      reply: (inThread) => dispatcher.invoke(command, options, inThread),
    });
  } else {
    await respond(interaction, isPrivate, dispatcher.invoke(command, options, { ...caller, isPrivate }));
  }
}

/** The plan. Where it does not come at once the answer is private, which can be shared: a private one made public cannot be taken back. */
async function planned(plan: Promise<Plan>): Promise<Plan> {
  const waiting = new AbortController();
  const late = pause(PLAN_WITHIN_MS, LATE, { signal: waiting.signal }).catch(() => LATE);
  const first = await Promise.race([plan, late]);
  waiting.abort();
  return first;
}

async function runMenu(interaction: MessageContextMenuCommandInteraction, reception: Reception): Promise<Done> {
  const { commandName, targetMessage } = interaction;
  const command = reception.dispatcher.commands.find(({ menu }) => menu === commandName)?.name ?? commandName;
  // The words of a message come with the interaction, whatever the bot may read elsewhere; an embed's do not count.
  const options: RawOptions = targetMessage.content === '' ? {} : { text: targetMessage.content };
  await answer(interaction, { command, options, of: writerOf(targetMessage) }, reception, true);
  return { kind: 'command', command };
}

/** What a button shows is for who pressed it, unless it says otherwise: the channel has the answer that it hangs on. */
async function pressButton(interaction: ButtonInteraction, reception: Reception): Promise<Done> {
  if (interaction.customId === SHARE_ID) {
    await share(interaction);
    return { kind: 'button', command: SHARE_ID };
  }
  const call = decodeCall(interaction.customId);
  await answer(interaction, call, reception, true);
  return { kind: 'button', command: call.command };
}

async function choose(interaction: AnySelectMenuInteraction, reception: Reception): Promise<Done> {
  const call = decodeChoice(interaction.customId, interaction.values);
  await answer(interaction, call, reception, true);
  return { kind: 'button', command: call.command };
}

async function suggest(
  interaction: AutocompleteInteraction,
  { dispatcher, hearsEverything }: Reception,
): Promise<Done> {
  const command = nameOf(interaction);
  const { name } = interaction.options.getFocused(true);
  const rows = await dispatcher.suggest(command, name, optionsOf(interaction), callerOf(interaction, hearsEverything));
  await interaction.respond(
    rows
      .filter(({ label, value }) => label.trim() !== '' && value !== '' && value.length <= MAX_CHOICE)
      .map(({ label, value }) => ({ name: shorten(label, MAX_CHOICE), value })),
  );
  return { kind: 'autocomplete', command };
}

/** The command's name as the dispatcher knows it: with that of its subcommand, if it has one. */
function nameOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const subcommand = options.getSubcommand(false);
  return subcommand === null ? commandName : `${commandName} ${subcommand}`;
}

function optionsOf({ options }: ChatInputCommandInteraction | AutocompleteInteraction): RawOptions {
  const given = options.data.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? (option.options ?? []) : [option],
  );
  return Object.fromEntries(
    given.flatMap(({ name, value, attachment }): readonly [string, RawValue][] => {
      if (attachment !== undefined && attachment !== null) return [[name, attachedFile(attachment)]];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
