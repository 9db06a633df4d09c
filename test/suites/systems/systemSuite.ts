import { describe } from 'vitest'
import type { OutgoingTransmission } from '../../../connectors/ports.ts'
import { systemKind } from '../../../connectors/systems/registry.ts'
import type { SystemKindId } from '../../../connectors/systems/settings.ts'
import type { PlayedKind } from '../../harness/playedSystem.ts'
import { answerScenarios, type SuiteAnswers } from './answers.ts'
import { httpScenarios } from './overHttp.ts'
import { sendingScenarios } from './sending.ts'
import { trustScenario, type WrongSecret } from './trust.ts'
import { unknownScenarios } from './unknown.ts'

/** A kind of system, and how to make something to send to it. */
export interface SuiteKind extends PlayedKind {
  readonly transmission: (number: string, changes?: { readonly id?: string; readonly note?: string }) => OutgoingTransmission
  /** How it answers of its own accord; left out for a kind that never does. */
  readonly answers?: SuiteAnswers
  /** Whether it says more than that it has a document as soon as it has it. */
  readonly acknowledgesAtOnce?: true
  /** What may be wrong so that one does not trust the other; left out for a folder. */
  readonly wrongSecret?: WrongSecret
  /** The problem of a number that is held under another id, where it is none of its own. */
  readonly whenHeld?: { readonly code: string }
  /** Whether its requests bear access tokens; by default those over HTTP do. */
  readonly tokens?: boolean
}

/**
 * What every kind of system must do, judged by the receiver's own count of effects: accepted, refused, silent, slow, a time-out after it was taken,
 * a doubled, malformed or foreign answer, a wrong signature or secret, an expired token, an answer before our attempt is saved.
 */
export function systemSuite(suite: SuiteKind): void {
  const kind = systemKind(suite.system.kind as SystemKindId)
  const { canBeAsked, recognisesRepeats } = { ...kind, ...kind.bySettings?.(kind.settings.parse(suite.settings(1_000))) }
  const { channel } = suite.system
  describe('as every kind of system', () => {
    sendingScenarios(suite, canBeAsked)
    if (channel !== 'folder') unknownScenarios(suite, canBeAsked)
    if (channel === 'http') httpScenarios(suite, { canBeAsked, byDeliveryId: recognisesRepeats === 'by delivery id' })
    if (suite.answers !== undefined) answerScenarios(suite, suite.answers)
    if (suite.wrongSecret !== undefined) trustScenario(suite, suite.wrongSecret)
  })
}
