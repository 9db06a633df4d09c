import { expect, test } from 'vitest'
import { signal, stageFor, whenItLeaves } from '../stage.ts'
import type { SuiteKind, SuiteTraits } from '../suiteKind.ts'
import { answeringTo } from './answers.ts'
import { heardLater, namedIn, understood } from './hearing.ts'

export function malformedAnswerScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { channel, canBeAsked } = traits
  const { transmission, filesBefore, answers } = kind
  const { play, playWired, effects, ask } = stageFor(kind, traits)
  const settled = async (send: () => Promise<unknown>): Promise<void> => {
    if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'taken' })
    expect(await send()).toMatchObject({ outcome: 'delivered' })
    expect(await effects()).toBe(1)
  }

  if (channel !== 'folder') {
    test('garbled on the wire: unknown; asked, it has it', async () => {
      const { connection, patient, wire } = await playWired()
      const garbles = (): void => wire.meddle({ answers: 'garbled' })
      expect(await connection.send(transmission('1001'), signal, whenItLeaves(garbles, filesBefore))).toMatchObject({ outcome: 'unknown' })
      wire.meddle({})
      await settled(() => patient.send(transmission('1001'), signal))
    })
  }

  if (channel === 'http') {
    test('nonsense in a good answer: unknown; asked, it has it', async () => {
      const { connection } = await play({ failure: 'malformed-answer' })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unknown', problem: { code: 'KS-SYSTEM-ANSWER' } })
      await settled(() => connection.send(transmission('1001'), signal))
    })
  }

  if (answers === undefined) return
  test('a broken later answer is turned away or kept as it is, and the good one beside it is understood', async () => {
    const system = await play()
    answeringTo(kind, system)
    await system.connection.send(transmission('1001'), signal)
    system.receiver.inject({ failure: 'malformed-answer' })
    const messages = await heardLater(kind, system, '1001')
    const broken = messages.filter((message) => understood(kind, system, message) === undefined)
    expect(broken.length + system.turnedAway.length).toBe(1)
    expect(namedIn(kind, system, messages)).not.toEqual([])
  })
}
