import { afterEach, expect, vi } from 'vitest'
import type { AskOutcome, OutgoingTransmission } from '../../../connectors/ports.ts'
import type { Injection } from '../../../simulator/receivers/failures/injection.ts'
import { playSystem, type PlayedSystem, type PlayOptions } from '../../harness/playedSystem.ts'
import type { TcpProxy } from '../../harness/tcpProxy.ts'
import type { SuiteKind, SuiteTraits } from './suiteKind.ts'

/** Where a scenario plays: one receiver, started by the test and stopped after it. */
export interface Stage {
  play(injection?: Injection, options?: PlayOptions): Promise<PlayedSystem>
  /** The same, less patiently, with a wire between us that can be meddled with. */
  playWired(): Promise<PlayedSystem & { readonly wire: TcpProxy }>
  /** How many documents the receiver has acted on. */
  effects(): Promise<number>
  /** What the receiver answers when it is asked; undefined of a kind that cannot be. */
  ask(transmission: OutgoingTransmission): Promise<AskOutcome | undefined>
}

export const signal = new AbortController().signal

/** How long we wait for a receiver that does not answer: short, because its scenarios wait to the end, and long enough for what comes before that. */
const patience_ms = { http: 300, sftp: 600, folder: 0 }

/** The stage of a suite's scenarios. */
export function stageFor(kind: SuiteKind, traits: SuiteTraits): Stage {
  let played: PlayedSystem | undefined
  afterEach(async () => {
    await played?.stop()
    played = undefined
  })
  return {
    async play(injection, options) {
      played = await playSystem(kind, options)
      if (injection !== undefined) played.receiver.inject(injection)
      return played
    },
    async playWired() {
      const wired = await playSystem(kind, { timeout_ms: patience_ms[traits.channel], wired: true })
      played = wired
      if (traits.channel === 'sftp') await connected(wired, kind.transmission('1000'))
      return { ...wired, wire: wired.wire! }
    },
    async effects() {
      await played?.receiver.process()
      return played?.receiver.counts.effects ?? 0
    },
    ask: async (transmission) => played?.patient.ask?.(transmission, signal),
  }
}

/** A login may take longer than a scenario is patient; then it is tried again. */
async function connected({ connection }: PlayedSystem, transmission: OutgoingTransmission): Promise<void> {
  await vi.waitFor(async () => expect(await connection.ask?.(transmission, signal)).toMatchObject({ outcome: 'not taken' }), { timeout: 10_000, interval: 10 })
}

/** Does something as soon as nothing is left to do but to send the document itself, `filesBefore` others having left before it. */
export function whenItLeaves(act: () => void, filesBefore = 0): () => boolean {
  let left = 0
  return () => {
    if (left === filesBefore) act()
    left += 1
    return true
  }
}
