import { describe, expect, test } from 'vitest'
import type { Injection } from '../../../simulator/receivers/failures/injection.ts'
import { signal, stageFor } from './stage.ts'
import type { SuiteKind } from './systemSuite.ts'

/** A receiver that says nothing, or says it late. */
export function unknownScenarios(kind: SuiteKind, canBeAsked: boolean): void {
  const { transmission } = kind
  describe('unknown is not failed', () => {
    const { play, effects, ask } = stageFor(kind)

    test.each<Injection>([{ failure: 'no-answer' }, { failure: 'slow', delay_ms: 5_000 }])('$failure: it took the document and said nothing in time', async (injection) => {
      const { connection, receiver } = await play(undefined, 400)
      const heal = receiver.inject(injection)
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unknown', problem: { code: 'KS-CHANNEL-TIMEOUT' } })
      heal()
      if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'taken' })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
      expect(await effects()).toBe(1)
    })

    test('slow, but in time: delivered', async () => {
      const { connection } = await play({ failure: 'slow', delay_ms: 60 })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
    })
  })
}
