import { expect, test } from 'vitest'
import type { SuiteKind, SuiteTraits } from '../suiteKind.ts'
import { signal, stageFor } from '../stage.ts'

export function acceptedScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { canBeAsked } = traits
  const { transmission, acknowledgesAtOnce } = kind
  const { play, effects, ask } = stageFor(kind, traits)

  test('delivered, one effect, found when asked', async () => {
    const { connection } = await play()
    if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'not taken' })
    expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
    expect(await effects()).toBe(1)
    if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'taken', ...(acknowledgesAtOnce === undefined ? { acknowledgements: [] } : {}) })
  })
}

export function repeatedScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play, effects } = stageFor(kind, traits)

  test('delivered both times, one effect', async () => {
    const { connection } = await play()
    for (let time = 0; time < 2; time += 1) {
      expect(await connection.send(kind.transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
      expect(await effects()).toBe(1)
    }
  })
}

export function otherContentScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play, effects } = stageFor(kind, traits)

  test('refused, and the first stays', async () => {
    const { connection } = await play()
    await connection.send(kind.transmission('1001'), signal)
    expect(await effects()).toBe(1)
    expect(await connection.send(kind.transmission('1001', { note: 'other' }), signal)).toMatchObject({ outcome: 'refused' })
    expect(await effects()).toBe(1)
  })
}

export function crowdedScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play, effects } = stageFor(kind, traits)

  test('each has one effect', async () => {
    const { connection } = await play()
    const numbers = Array.from({ length: 10 }, (_, index) => String(2_001 + index))
    const outcomes = await Promise.all(numbers.map((number) => connection.send(kind.transmission(number), signal)))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(numbers.map(() => 'delivered'))
    expect(await effects()).toBe(10)
  })
}

export function awayScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { canBeAsked, channel } = traits
  const { transmission } = kind
  const { play, effects, ask } = stageFor(kind, traits)

  test('unavailable and nothing taken; back again: delivered', async () => {
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

  if (channel !== 'http') return
  test('503 with Retry-After: unavailable until then', async () => {
    const { connection } = await play({ failure: 'down', how: 'answers 503', retryAfter_s: 90, documents: ['1001'] })
    expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unavailable', retryAfter_ms: 90_000, problem: { code: 'KS-SYSTEM-BUSY' } })
    expect(await effects()).toBe(0)
  })
}

export function stoppedScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play, effects } = stageFor(kind, traits)

  test('nothing is taken', async () => {
    const { connection } = await play()
    const { outcome } = await connection.send(kind.transmission('1001'), AbortSignal.abort())
    expect(['unavailable', 'failed']).toContain(outcome)
    expect(await effects()).toBe(0)
  })
}
