import { describe, expect, test } from 'vitest'
import { systemKind } from '../../../connectors/systems/registry.ts'
import { playSystem } from '../../harness/playedSystem.ts'
import { doubledAnswerScenario, earlyAnswerScenario, unknownDocumentScenario } from './bodies/answers.ts'
import { malformedAnswerScenario } from './bodies/malformed.ts'
import { acceptedScenario, awayScenario, crowdedScenario, otherContentScenario, repeatedScenario, stoppedScenario } from './bodies/plain.ts'
import { refusedScenario } from './bodies/refused.ts'
import { expiredTokenScenario, wrongSecretScenario, wrongSignatureScenario } from './bodies/trust.ts'
import { silentScenario, slowScenario, takenInSilenceScenario } from './bodies/unanswered.ts'
import { factsOf } from './facts.ts'
import { plays, type PlayName } from './plays.ts'
import { reasonOf } from './reasons.ts'
import { scenarioNames, type Scenario } from './scenarios.ts'
import type { SuiteKind, SuiteTraits } from './suiteKind.ts'

const bodies: Readonly<Record<Scenario, (kind: SuiteKind, traits: SuiteTraits) => void>> = {
  accepted: acceptedScenario,
  refused: refusedScenario,
  silent: silentScenario,
  slow: slowScenario,
  'time-out after taking': takenInSilenceScenario,
  'doubled answer': doubledAnswerScenario,
  'malformed answer': malformedAnswerScenario,
  'unknown document': unknownDocumentScenario,
  'wrong signature': wrongSignatureScenario,
  'expired token': expiredTokenScenario,
  'early answer': earlyAnswerScenario,
  'wrong secret': wrongSecretScenario,
  away: awayScenario,
  repeated: repeatedScenario,
  'other content': otherContentScenario,
  crowded: crowdedScenario,
  stopped: stoppedScenario,
}

/** What every kind of system must stand: every scenario, but for those that its row of the table says do not concern it. */
export function systemSuite(name: PlayName, kind: SuiteKind): void {
  const play = plays[name]
  const declared = systemKind(play.kind)
  const { canBeAsked, recognisesRepeats } = { ...declared, ...declared.bySettings?.(declared.settings.parse(kind.settings(1_000))) }
  const traits: SuiteTraits = { channel: play.channel, canBeAsked, recognisesById: recognisesRepeats === 'by delivery id' }

  describe(`as every kind of system (${name})`, () => {
    for (const scenario of scenarioNames) if (play.without[scenario] === undefined) describe(scenario, () => bodies[scenario](kind, traits))

    test('is the kind of its row, and what is said not to concern it does not', async () => {
      expect(kind.system.kind).toBe(play.kind)
      const played = await playSystem(kind)
      try {
        const facts = factsOf(declared.settings.parse(kind.settings(1_000)), played.connection)
        expect(facts.channel).toBe(play.channel)
        for (const [scenario, reason] of Object.entries(play.without)) expect(reasonOf(reason).holds(facts), `${scenario}: ${reasonOf(reason).text} ${JSON.stringify(facts)}`).toBe(true)
      } finally {
        await played.stop()
      }
    })
  })
}
