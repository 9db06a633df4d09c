import { describe, expect, test } from 'vitest'
import { signal, stageFor } from './stage.ts'
import type { SuiteKind } from './systemSuite.ts'

/** Sending to a receiver that is there, away, or has it already. */
export function sendingScenarios(kind: SuiteKind, canBeAsked: boolean): void {
  const { transmission, acknowledgesAtOnce } = kind
  describe('sending', () => {
    const { play, effects, ask } = stageFor(kind)

    test('accepted: delivered, one effect, found when asked', async () => {
      const { connection } = await play()
      if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'not taken' })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
      expect(await effects()).toBe(1)
      if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'taken', ...(acknowledgesAtOnce === undefined ? { acknowledgements: [] } : {}) })
    })

    test('sent twice with the same bytes: delivered both times, one effect', async () => {
      const { connection } = await play()
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
      expect(await effects()).toBe(1)
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
      expect(await effects()).toBe(1)
    })

    test('other bytes under the same id or name: refused, and the first stays', async () => {
      const { connection } = await play()
      await connection.send(transmission('1001'), signal)
      expect(await effects()).toBe(1)
      expect(await connection.send(transmission('1001', { note: 'other' }), signal)).toMatchObject({ outcome: 'refused' })
      expect(await effects()).toBe(1)
    })

    test('many at the same time: each has one effect', async () => {
      const { connection } = await play()
      const numbers = Array.from({ length: 10 }, (_, index) => String(2_001 + index))
      const outcomes = await Promise.all(numbers.map((number) => connection.send(transmission(number), signal)))
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(numbers.map(() => 'delivered'))
      expect(await effects()).toBe(10)
    })

    test('down: unavailable and nothing taken; up again: delivered', async () => {
      const { connection, receiver } = await play()
      const up = receiver.inject({ failure: 'down', how: 'refuses connections' })
      await receiver.process()
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unavailable' })
      if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'unavailable' })
      up()
      await receiver.process()
      expect(await effects()).toBe(0)
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
      expect(await effects()).toBe(1)
    })

    test('stopped before it began: nothing taken', async () => {
      const { connection } = await play()
      const { outcome } = await connection.send(transmission('1001'), AbortSignal.abort())
      expect(['unavailable', 'failed']).toContain(outcome)
      expect(await effects()).toBe(0)
    })
  })
}
