/** A message as a person sees it. */
import { isRecord } from './judge.ts';

/** The ids of a message's buttons by label. */
export function buttonsOf(message: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const rows = Array.isArray(message['components']) ? message['components'].filter(isRecord) : [];
  const buttons = rows.flatMap(({ components }) => (Array.isArray(components) ? components.filter(isRecord) : []));
  return new Map(buttons.map(({ label, custom_id: id }) => [String(label), String(id)]));
}

const EPHEMERAL = 64;

/** Whether its asker alone sees it. */
export function isPrivate(message: Readonly<Record<string, unknown>>): boolean {
  return (Number(message['flags']) & EPHEMERAL) !== 0;
}
