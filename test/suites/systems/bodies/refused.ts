import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signal, stageFor } from '../stage.ts'
import type { SuiteKind, SuiteTraits } from '../suiteKind.ts'
import { gradesOf, heardLater } from './hearing.ts'

export function refusedScenario(kind: SuiteKind, traits: SuiteTraits): void {
  if (traits.channel === 'http') refusedByAnswer(kind, traits)
  else refusedByFolder(kind, traits)
  if (kind.answers !== undefined && kind.answers.ownDocument === undefined) refusedLater(kind, traits)
}

function refusedByAnswer(kind: SuiteKind, traits: SuiteTraits): void {
  const { recognisesById } = traits
  const { transmission } = kind
  const { play, effects } = stageFor(kind, traits)

  test('at once: refused, with the reason, and nothing is taken', async () => {
    const { connection } = await play({ failure: 'refuses', at: 'upload', code: 'SCHEMA', text: 'no buyer' })
    const sent = await connection.send(transmission('1001'), signal)
    expect(sent).toMatchObject({ outcome: 'refused', problem: { code: 'KS-SYSTEM-REFUSED', parameters: { document: '1001', reason: { said: expect.stringMatching(/SCHEMA.*no buyer/) } } } })
    expect(await effects()).toBe(0)
  })

  if (!recognisesById) return
  test('the number is held under another id: refused, never taken for ours', async () => {
    const { connection } = await play()
    await connection.send(transmission('1001', { id: 'another-id' }), signal)
    expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'refused', problem: kind.whenHeld ?? { code: 'KS-SYSTEM-NUMBER-HELD', parameters: { document: '1001', holder: 'another-id' } } })
    expect(await effects()).toBe(1)
  })
}

function refusedByFolder(kind: SuiteKind, traits: SuiteTraits): void {
  const { transmission, shortOf } = kind
  const { play, effects } = stageFor(kind, traits)

  test('a file of another has its name: refused, and that one stays', async () => {
    const { connection, box } = await play()
    await connection.send(transmission('1001'), signal)
    const files = readdirSync(join(box, 'out'))
    for (const name of files) writeFileSync(join(box, 'out', name), 'of another')
    expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'refused', problem: { code: 'KS-CHANNEL-NAME-TAKEN' } })
    expect(readdirSync(join(box, 'out'))).toEqual(files)
    for (const name of files) expect(readFileSync(join(box, 'out', name), 'utf8')).toBe('of another')
  })

  if (shortOf === undefined) return
  test.each([['rights', 'unavailable', 'KS-CHANNEL-FORBIDDEN'], ['room', 'failed', 'KS-CHANNEL-WRITE']] as const)('its server is short of %s: %s, and nothing is taken', async (what, outcome, code) => {
    const { connection, box } = await play(undefined, { changed: shortOf(what) })
    expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome, problem: { code } })
    expect(readdirSync(join(box, 'out'))).toEqual([])
    expect(await effects()).toBe(0)
  })
}

function refusedLater(kind: SuiteKind, traits: SuiteTraits): void {
  const { play } = stageFor(kind, traits)

  test('later: rejected, with the reason', async () => {
    const system = await play({ failure: 'refuses', at: 'transport', code: '12', text: 'no such buyer' })
    const sent = kind.transmission('1001')
    await system.connection.send(sent, signal)
    const rejections = (await gradesOf(kind, system, await heardLater(kind, system, '1001'), sent)).filter(({ grade }) => grade === 'rejected')
    expect(rejections.map(({ text }) => text ?? '').join()).toContain('no such buyer')
  })
}
