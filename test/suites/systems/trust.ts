import { describe, expect, test } from 'vitest'
import { playSystem } from '../../harness/playedSystem.ts'
import { signal } from './stage.ts'
import type { SuiteKind } from './systemSuite.ts'

/** A setting of the receiver by which one of the two is known to the other, wrong. */
export interface WrongSecret {
  /** As the receiver names it, such as `CLIENT_SECRET`. */
  readonly setting: string
  readonly value: string
  /** The problem that says so. */
  readonly code: string
}

/** Two that do not trust each other. */
export function trustScenario(kind: SuiteKind, { setting, value, code }: WrongSecret): void {
  describe('trust', () => {
    test('a wrong secret or key: unavailable, and nothing is taken', async () => {
      const { connection, receiver, stop } = await playSystem(kind, undefined, { [setting]: value })
      try {
        expect(await connection.send(kind.transmission('1001'), signal)).toMatchObject({ outcome: 'unavailable', problem: { code } })
        await receiver.process()
        expect(receiver.counts.effects).toBe(0)
      } finally {
        await stop()
      }
    })
  })
}
