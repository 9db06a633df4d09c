import type { Clock } from '../../../base/clock.ts'
import { problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { AskOutcome, OutgoingTransmission } from '../../ports.ts'
import { askFailed } from '../shared/asking.ts'
import { openFields } from '../shared/fields.ts'
import { addressOf } from './address.ts'
import { system } from './send.ts'
import type { QuestionSettings } from './settings.ts'

/** Asks what became of a document. Only a 404 of the interface itself, in JSON or XML, says that it has none. */
export async function ask(channel: HttpChannel, { path, state, states, text }: QuestionSettings, clock: Clock, transmission: OutgoingTransmission, signal: AbortSignal): Promise<AskOutcome> {
  const result = await channel.call({ method: 'GET', ...addressOf(path, transmission) }, signal)
  const textAt = result.stage === 'after' && result.whole ? openFields(result.body) : undefined
  if (result.stage === 'after' && result.status === 404 && textAt !== undefined) return { outcome: 'not taken', answer: result.answer }
  if (result.stage !== 'after' || result.status !== 200) return askFailed(system, result, transmission, clock)
  const { answer } = result
  const word = textAt?.(state)
  const grade = word !== undefined && Object.hasOwn(states, word) ? states[word] : undefined
  if (grade === undefined) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-ANSWER', { system, status: 200, reason: phrase('it is no status of this message') }), answer }
  if (grade === 'nothing') return { outcome: 'taken', acknowledgements: [], answer }
  const reason = text === undefined ? undefined : textAt?.(text)
  return { outcome: 'taken', acknowledgements: [{ about: { by: 'delivery id', id: transmission.id }, grade, reasonCodes: [], ...(reason === undefined ? {} : { text: reason }) }], answer }
}
