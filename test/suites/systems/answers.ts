import { describe, expect, test } from 'vitest'
import { derivedId } from '../../../base/hash.ts'
import type { InboundMessage, Interpretation, OutgoingTransmission } from '../../../connectors/ports.ts'
import { Failure } from '../../../errors/failure.ts'
import type { Injection } from '../../../simulator/receivers/failures/injection.ts'
import type { PlayedSystem } from '../../harness/playedSystem.ts'
import { signal, stageFor } from './stage.ts'
import type { SuiteKind } from './systemSuite.ts'

/** How a kind answers of its own accord. */
export interface SuiteAnswers {
  /** What makes it answer, where it is silent otherwise. */
  readonly to?: Injection
  /** How long after it took a document its answer comes. */
  readonly after_ms: number
  /** Whether the answers are signed. */
  readonly signed?: true
}

/** Answers that a receiver gives later. Whether one moves its delivery is for the pipelines; here it must name the right one, and be lost never. */
export function answerScenarios(kind: SuiteKind, { to, after_ms, signed }: SuiteAnswers): void {
  const { transmission } = kind
  describe('answers that come later', () => {
    const { play, effects } = stageFor(kind)
    const played = async (...injections: readonly Injection[]): Promise<PlayedSystem> => {
      const system = await play(undefined, 400)
      for (const injection of [...injections, ...(to === undefined ? [] : [to])]) system.receiver.inject(injection)
      return system
    }
    const later = async (system: PlayedSystem): Promise<readonly InboundMessage[]> => {
      await system.receiver.process()
      system.clock.moveTo(system.clock.now_ms() + after_ms)
      return system.heard()
    }
    const about = (system: PlayedSystem, messages: readonly InboundMessage[]): readonly string[] => messages.flatMap((message) => namesIn(understood(system, message)))

    test('an answer names the delivery that it is about', async () => {
      const system = await played()
      await system.connection.send(transmission('1001'), signal)
      const names = about(system, await later(system))
      expect(names).not.toEqual([])
      expect(names.every((name) => isName(name, transmission('1001')))).toBe(true)
    })

    test('an answer that comes twice is two messages about the same delivery', async () => {
      const system = await played({ failure: 'answers-twice' })
      await system.connection.send(transmission('1001'), signal)
      const messages = await later(system)
      expect(messages.length).toBeGreaterThan(1)
      expect(new Set(messages.map(({ channelId }) => channelId)).size).toBe(messages.length)
      expect(about(system, messages).every((name) => isName(name, transmission('1001')))).toBe(true)
    })

    test('a broken answer is turned away or kept as it is, and the good one beside it is understood', async () => {
      const system = await played()
      await system.connection.send(transmission('1001'), signal)
      system.receiver.inject({ failure: 'malformed-answer' })
      const messages = await later(system)
      const broken = messages.filter((message) => understood(system, message) === undefined)
      expect(broken.length + system.turnedAway.length).toBe(1)
      expect(about(system, messages)).not.toEqual([])
    })

    test('an answer about a document of which we know nothing is understood and says which it is', async () => {
      const system = await played()
      const stranger = transmission('9009', { id: derivedId('not one of ours') })
      await system.connection.send(stranger, signal)
      const names = about(system, await later(system))
      expect(names).not.toEqual([])
      expect(names.some((name) => isName(name, stranger))).toBe(true)
      expect(names.some((name) => isName(name, transmission('1001')))).toBe(false)
    })

    if (kind.system.channel !== 'folder') {
      test('an answer that comes while nobody knows whether the attempt succeeded proves that it did', async () => {
        const system = await played({ failure: 'no-answer' })
        expect(await system.connection.send(transmission('1001'), signal)).toMatchObject({ outcome: 'unknown' })
        expect(await effects()).toBe(1)
        expect(about(system, await later(system)).some((name) => isName(name, transmission('1001')))).toBe(true)
      })
    }

    if (signed === undefined) return
    test('an answer with a wrong signature or secret is turned away, and the right one is let in', async () => {
      const system = await played({ failure: 'bad-signature' })
      await system.connection.send(transmission('1001'), signal)
      const messages = await later(system)
      expect(system.turnedAway).toMatchObject([{ problem: { code: 'KS-SYSTEM-WEBHOOK-SIGNATURE' } }])
      expect(about(system, messages).some((name) => isName(name, transmission('1001')))).toBe(true)
    })
  })
}

/** What a message says; undefined for one that is broken. */
function understood({ connection }: PlayedSystem, message: InboundMessage): Interpretation | undefined {
  try {
    return connection.interpret(message, [])
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

function namesIn(means: Interpretation | undefined): readonly string[] {
  const said = (means?.acknowledgements ?? []).map(({ about }) => (about.by === 'delivery id' ? about.id : about.by === 'document number' ? about.number : about.name))
  return [...said, ...(means?.hints ?? []).map(({ deliveryId }) => deliveryId)]
}

function isName(name: string, { id, documentNumber, name: file }: OutgoingTransmission): boolean {
  return name === id || name === documentNumber || name === file
}
