import { expect, test } from 'vitest'
import { signal, stageFor } from '../stage.ts'
import type { SuiteKind, SuiteTraits } from '../suiteKind.ts'
import { answeringTo } from './answers.ts'
import { heardLater, isName, namedIn } from './hearing.ts'

export function wrongSecretScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play, effects } = stageFor(kind, traits)

  test('unavailable, and nothing is taken', async () => {
    const { setting, value, code } = kind.wrongSecret!
    const { connection } = await play(undefined, { changed: { [setting]: value } })
    expect(await connection.send(kind.transmission('1001'), signal)).toMatchObject({ outcome: 'unavailable', problem: { code } })
    expect(await effects()).toBe(0)
  })
}

export function wrongSignatureScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play } = stageFor(kind, traits)

  test('turned away, and the right one is let in', async () => {
    const system = await play()
    answeringTo(kind, system, { failure: 'bad-signature' })
    await system.connection.send(kind.transmission('1001'), signal)
    const messages = await heardLater(kind, system, '1001')
    expect(system.turnedAway).toMatchObject([{ problem: { code: 'KS-SYSTEM-WEBHOOK-SIGNATURE' } }])
    expect(namedIn(kind, system, messages).some((name) => isName(name, kind.transmission('1001')))).toBe(true)
  })
}

export function expiredTokenScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play, effects } = stageFor(kind, traits)

  test('renewed within the call', async () => {
    const { connection, clock } = await play()
    await connection.send(kind.transmission('1001'), signal)
    clock.moveTo(clock.now_ms() + 13 * 3_600_000)
    expect(await connection.send(kind.transmission('1002'), signal)).toMatchObject({ outcome: 'delivered' })
    expect(await effects()).toBe(2)
  })
}
