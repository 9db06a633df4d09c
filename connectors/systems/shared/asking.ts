import type { Clock } from '../../../base/clock.ts'
import type { HttpResult } from '../../channels/http/httpChannel.ts'
import type { AskOutcome, OutgoingTransmission } from '../../ports.ts'
import { problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { jsonOf, unsuccessful } from './httpAnswers.ts'

/**
 * What a question proves that was not answered with 200. Only a 404 of the interface itself, which is JSON, says that the
 * receiver has nothing: any other 404 comes from a wrong address or something in between.
 */
export function askFailed(system: string, result: HttpResult, transmission: OutgoingTransmission, clock: Clock): AskOutcome {
  if (result.stage !== 'after') return { outcome: 'unavailable', problem: result.problem }
  const { status, answer } = result
  if (status === 404 && jsonOf(result) !== undefined) return { outcome: 'not taken', answer }
  if (status >= 200 && status < 300) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-ANSWER', { system, status, reason: phrase('a status was asked for') }), answer }
  const outcome = unsuccessful(system, result, transmission, clock)
  return { outcome: 'unavailable', problem: 'problem' in outcome ? outcome.problem : problem('KS-SYSTEM-TROUBLE', { system, status }), answer }
}
