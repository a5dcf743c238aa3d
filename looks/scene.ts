/** A scene: something that a person does, and the messages that they see for it. */
import type { Shown } from './message.ts';
import type { Stage } from './stage.ts';

export interface Scene {
  readonly title: string;
  readonly play: (stage: Stage) => Promise<Shown | readonly Shown[]>;
}

export interface Act {
  readonly title: string;
  readonly scenes: readonly Scene[];
}

/** A scene with what was seen. */
export interface Played {
  readonly title: string;
  readonly messages: readonly Shown[];
}

export interface PlayedAct {
  readonly title: string;
  readonly scenes: readonly Played[];
}

/** Plays the acts one after the other: later scenes go on from what earlier ones said and kept. */
export async function playAll(acts: readonly Act[], stage: Stage): Promise<readonly PlayedAct[]> {
  const played: PlayedAct[] = [];
  for (const { title, scenes } of acts) {
    const seen: Played[] = [];
    for (const scene of scenes) seen.push({ title: scene.title, messages: [await scene.play(stage)].flat() });
    played.push({ title, scenes: seen });
  }
  return played;
}
