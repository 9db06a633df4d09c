import { describe, expect, test } from 'vitest'
import { signal, stageFor } from './stage.ts'
import type { SuiteKind } from './systemSuite.ts'

/** What a receiver may answer to a request. */
export function httpScenarios(kind: SuiteKind, { canBeAsked, byDeliveryId }: { readonly canBeAsked: boolean; readonly byDeliveryId: boolean }): void {
  const { transmission, tokens = true } = kind
  describe('answers over HTTP', () => {
    const { play, effects, ask } = stageFor(kind)

    test('garbage after taking it: unknown; asked, it has it', async () => {
      const { connection } = await play({ failure: 'malformed-answer' })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unknown', problem: { code: 'KS-SYSTEM-ANSWER' } })
      if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'taken' })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
      expect(await effects()).toBe(1)
    })

    test('503 with Retry-After: unavailable until then', async () => {
      const { connection } = await play({ failure: 'down', how: 'answers 503', retryAfter_s: 90, documents: ['1001'] })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unavailable', retryAfter_ms: 90_000, problem: { code: 'KS-SYSTEM-BUSY' } })
      expect(await effects()).toBe(0)
    })

    test('refused at upload: refused, with the reason', async () => {
      const { connection } = await play({ failure: 'refuses', at: 'upload', code: 'SCHEMA', text: 'no buyer' })
      const sent = await connection.send(transmission('1001'), signal)
      expect(sent).toMatchObject({ outcome: 'refused', problem: { code: 'KS-SYSTEM-REFUSED', parameters: { document: '1001', reason: { said: expect.stringMatching(/SCHEMA.*no buyer/) } } } })
      expect(await effects()).toBe(0)
    })

    if (byDeliveryId) {
      test('the number is held under another id: refused, never taken for ours', async () => {
        const { connection } = await play()
        const first = transmission('1001', { id: 'another-id' })
        await connection.send(first, signal)
        expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'refused', problem: kind.whenHeld ?? { code: 'KS-SYSTEM-NUMBER-HELD', parameters: { document: '1001', holder: 'another-id' } } })
        expect(await effects()).toBe(1)
      })
    }

    if (!tokens) return
    test('an expired token is renewed within the call', async () => {
      const { connection, clock } = await play()
      await connection.send(transmission('1001'), signal)
      clock.moveTo(clock.now_ms() + 13 * 3_600_000)
      expect(await connection.send(transmission('1002'), signal)).toMatchObject({ outcome: 'delivered' })
    })
  })
}
