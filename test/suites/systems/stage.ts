import { afterEach } from 'vitest'
import type { AskOutcome, OutgoingTransmission } from '../../../connectors/ports.ts'
import type { Injection } from '../../../simulator/receivers/failures/injection.ts'
import { playSystem, type PlayedKind, type PlayedSystem } from '../../harness/playedSystem.ts'

/** Where a scenario plays: one receiver, started by the test and stopped after it. */
export interface Stage {
  play(injection?: Injection, timeout_ms?: number): Promise<PlayedSystem>
  /** How many documents the receiver has acted on. */
  effects(): Promise<number>
  /** What the receiver answers when it is asked; undefined of a kind that cannot be. */
  ask(transmission: OutgoingTransmission): Promise<AskOutcome | undefined>
}

export const signal = new AbortController().signal

/** The stage of a suite's scenarios. */
export function stageFor(kind: PlayedKind): Stage {
  let played: PlayedSystem
  afterEach(() => played.stop())
  return {
    async play(injection, timeout_ms) {
      played = await playSystem(kind, timeout_ms)
      if (injection !== undefined) played.receiver.inject(injection)
      return played
    },
    async effects() {
      await played.receiver.process()
      return played.receiver.counts.effects
    },
    ask: async (transmission) => played.connection.ask?.(transmission, signal),
  }
}
