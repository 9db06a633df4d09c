import { afterEach, describe, expect, test } from 'vitest'
import type { OutgoingTransmission } from '../../connectors/ports.ts'
import type { Injection } from '../../simulator/receivers/failures/injection.ts'
import { playSystem, type PlayedKind, type PlayedSystem } from '../harness/playedSystem.ts'

/** A kind of system, and how to make something to send to it. */
export interface SuiteKind extends PlayedKind {
  readonly transmission: (number: string, changes?: { readonly id?: string; readonly note?: string }) => OutgoingTransmission
}

const signal = new AbortController().signal

/** What every kind of system must do, judged by the receiver's own count of effects. */
export function systemSuite(kind: SuiteKind): void {
  describe('as every kind of system', () => scenarios(kind))
}

function scenarios(kind: SuiteKind): void {
  const { transmission } = kind
  let played: PlayedSystem
  const play = async (injection?: Injection, timeout_ms?: number): Promise<PlayedSystem> => {
    played = await playSystem(kind, timeout_ms)
    if (injection !== undefined) played.receiver.inject(injection)
    return played
  }
  const effects = async (): Promise<number> => {
    await played.receiver.process()
    return played.receiver.counts.effects
  }
  afterEach(() => played.stop())

  test('accepted: delivered, found when asked, one effect', async () => {
    const { connection } = await play()
    expect(await connection.ask?.(transmission('1001'), signal)).toMatchObject({ outcome: 'not taken' })
    expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
    expect(await effects()).toBe(1)
    expect(await connection.ask?.(transmission('1001'), signal)).toMatchObject({ outcome: 'taken', acknowledgements: [] })
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
    expect(await connection.ask?.(transmission('1001'), signal)).toMatchObject({ outcome: 'unavailable' })
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

  if (kind.system.channel === 'folder') return

  describe('unknown is not failed', () => {
    test.each<Injection>([{ failure: 'no-answer' }, { failure: 'slow', delay_ms: 5_000 }])('$failure: it took the document and said nothing in time', async (injection) => {
      const { connection, receiver } = await play(undefined, 400)
      const heal = receiver.inject(injection)
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unknown', problem: { code: 'KS-CHANNEL-TIMEOUT' } })
      heal()
      expect(await connection.ask?.(transmission('1001'), signal)).toMatchObject({ outcome: 'taken' })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
      expect(await effects()).toBe(1)
    })

    test('slow, but in time: delivered', async () => {
      const { connection } = await play({ failure: 'slow', delay_ms: 60 })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'delivered' })
    })
  })

  if (kind.system.channel !== 'http') return

  describe('answers over HTTP', () => {
    test('garbage after taking it: unknown; asked, it has it', async () => {
      const { connection } = await play({ failure: 'malformed-answer' })
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unknown', problem: { code: 'KS-SYSTEM-ANSWER' } })
      expect(await connection.ask?.(transmission('1001'), signal)).toMatchObject({ outcome: 'taken' })
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
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'refused', problem: { code: 'KS-SYSTEM-REFUSED', parameters: { document: '1001', reason: { said: 'SCHEMA: no buyer' } } } })
      expect(await effects()).toBe(0)
    })

    test('the number is held under another id: refused, never taken for ours', async () => {
      const { connection } = await play()
      const first = transmission('1001', { id: 'another-id' })
      await connection.send(first, signal)
      expect(await connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'refused', problem: { code: 'KS-SYSTEM-NUMBER-HELD', parameters: { document: '1001', holder: 'another-id' } } })
      expect(await effects()).toBe(1)
    })

    test('an expired token is renewed within the call', async () => {
      const { connection, clock } = await play()
      await connection.send(transmission('1001'), signal)
      clock.moveTo(clock.now_ms() + 3_600_000)
      expect(await connection.send(transmission('1002'), signal)).toMatchObject({ outcome: 'delivered' })
    })
  })
}
