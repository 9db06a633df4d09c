import { expect, test } from 'vitest'
import { signal, stageFor, whenItLeaves } from '../stage.ts'
import type { SuiteKind, SuiteTraits } from '../suiteKind.ts'

export function silentScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { canBeAsked } = traits
  const { transmission, filesBefore } = kind
  const { playWired, effects, ask } = stageFor(kind, traits)

  test.each([['from the start', ['unavailable', 'failed', 'unknown']], ['once the document leaves', ['unknown']]] as const)('%s: not delivered, nothing taken; sent again, one effect', async (since, outcomes) => {
    const { connection, patient, wire } = await playWired()
    const fallsSilent = (): void => wire.meddle({ requests: 'lost' })
    if (since === 'from the start') fallsSilent()
    const { outcome } = await connection.send(transmission('1001'), signal, whenItLeaves(fallsSilent, filesBefore))
    expect(outcomes).toContain(outcome)
    expect(await effects()).toBe(0)
    wire.meddle({})
    wire.cutAll()
    if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'not taken' })
    expect(await patient.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
    expect(await effects()).toBe(1)
  })
}

export function slowScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { transmission, filesBefore } = kind
  const { playWired, effects } = stageFor(kind, traits)

  test('in time: delivered', async () => {
    const { patient, wire } = await playWired()
    wire.delay(5)
    expect(await patient.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
    expect(await effects()).toBe(1)
  })

  test('after the time-out: unknown; sent again, one effect', async () => {
    const { connection, patient, wire } = await playWired()
    const slowly = (): void => wire.delay(5_000)
    expect(await connection.send(transmission('1001'), signal, whenItLeaves(slowly, filesBefore))).toMatchObject({ outcome: 'unknown', problem: { code: 'KS-CHANNEL-TIMEOUT' } })
    wire.delay(0)
    wire.cutAll()
    expect(await patient.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
    expect(await effects()).toBe(1)
  })
}

export function takenInSilenceScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { canBeAsked } = traits
  const { transmission, filesBefore } = kind
  const { playWired, effects, ask } = stageFor(kind, traits)

  test.each([['lost', 'KS-CHANNEL-TIMEOUT'], ['cut', 'KS-CHANNEL-CUT']] as const)('its answer is %s: unknown; asked, it has it; sent again, one effect', async (answers, code) => {
    const { connection, patient, wire } = await playWired()
    const meddle = (): void => wire.meddle({ answers })
    expect(await connection.send(transmission('1001'), signal, whenItLeaves(meddle, filesBefore))).toMatchObject({ outcome: 'unknown', problem: { code } })
    wire.meddle({})
    if (canBeAsked) expect(await ask(transmission('1001'))).toMatchObject({ outcome: 'taken' })
    expect(await effects()).toBe(1)
    expect(await patient.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
    expect(await effects()).toBe(1)
  })
}
