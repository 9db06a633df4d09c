import { expect, test, vi } from 'vitest'
import { derivedId } from '../../../../base/hash.ts'
import type { Injection } from '../../../../simulator/receivers/failures/injection.ts'
import type { PlayedSystem } from '../../../harness/playedSystem.ts'
import { signal, stageFor, whenItLeaves } from '../stage.ts'
import type { SuiteKind, SuiteTraits } from '../suiteKind.ts'
import { heardLater, isName, namedIn } from './hearing.ts'

/** Has a receiver that is silent otherwise answer. */
export function answeringTo({ answers }: SuiteKind, system: PlayedSystem, ...also: readonly Injection[]): void {
  for (const injection of [...also, ...(answers?.to === undefined ? [] : [answers.to])]) system.receiver.inject(injection)
}

export function doubledAnswerScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play } = stageFor(kind, traits)

  test('two messages about the same document', async () => {
    const system = await play()
    answeringTo(kind, system, { failure: 'answers-twice' })
    await system.connection.send(kind.transmission('1001'), signal)
    const messages = await heardLater(kind, system, '1001')
    expect(messages.length).toBeGreaterThan(1)
    expect(new Set(messages.map(({ channelId }) => channelId)).size).toBe(messages.length)
    const names = namedIn(kind, system, messages)
    expect(names.length).toBeGreaterThan(1)
    expect(names.every((name) => isName(name, kind.transmission('1001')))).toBe(true)
  })
}

export function unknownDocumentScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { play } = stageFor(kind, traits)

  test('understood, and it says which it is', async () => {
    const system = await play()
    answeringTo(kind, system)
    const stranger = kind.transmission('9009', { id: derivedId('not one of ours') })
    await system.connection.send(stranger, signal)
    const names = namedIn(kind, system, await heardLater(kind, system, '9009'))
    expect(names.some((name) => isName(name, stranger))).toBe(true)
    expect(names.some((name) => isName(name, kind.transmission('1001')))).toBe(false)
  })
}

export function earlyAnswerScenario(kind: SuiteKind, traits: SuiteTraits): void {
  const { channel } = traits
  const { play, playWired, effects } = stageFor(kind, traits)
  const { transmission, filesBefore } = kind

  test('it proves by itself that the document arrived', async () => {
    const wired = channel === 'folder' ? undefined : await playWired()
    const system = wired ?? (await play())
    answeringTo(kind, system)
    const sending = system.connection.send(transmission('1001'), signal, whenItLeaves(() => wired?.wire.meddle({ answers: 'lost' }), filesBefore))
    await vi.waitFor(async () => {
      expect(await effects()).toBe(1)
      if (wired !== undefined) expect(wired.wire.lost).toBeGreaterThan(0)
    }, { timeout: 5_000, interval: 20 })
    wired?.wire.meddle({})
    expect(namedIn(kind, system, await heardLater(kind, system, '1001')).some((name) => isName(name, transmission('1001')))).toBe(true)
    expect(await sending).toMatchObject({ outcome: channel === 'folder' ? 'delivered' : 'unknown' })
  })
}
