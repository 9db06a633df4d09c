import type { Clock } from '../../../base/clock.ts'
import { problem } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import type { HttpChannel, HttpResult } from '../../channels/http/httpChannel.ts'
import type { OutgoingTransmission, SendOutcome } from '../../ports.ts'
import { openFields } from '../shared/fields.ts'
import { notUnderstood, unsuccessful, type Answered } from '../shared/httpAnswers.ts'
import { addressOf, headersOf } from './address.ts'
import type { GenericHttpSettings } from './settings.ts'

export const system = 'generic-http'
const largestAnswer_bytes = 64 * 1024

/** Sends one document; it bears the delivery's id where the receiver knows repeats by it. */
export async function send(channel: HttpChannel, settings: GenericHttpSettings, clock: Clock, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
  const { id, bytes, mediaType, environment, traceparent } = transmission
  const { method, path, idempotencyHeader } = settings
  const headers = {
    'Content-Type': mediaType,
    'X-Environment': environment,
    ...headersOf(settings.headers, transmission),
    ...(idempotencyHeader === undefined ? {} : { [idempotencyHeader]: id }),
    ...(traceparent === undefined ? {} : { traceparent }),
  }
  const result = await channel.call({ method, ...addressOf(path, transmission), headers, body: bytes, limit_bytes: largestAnswer_bytes, mayLeave }, signal)
  return judge(result, settings, clock, transmission)
}

/** What the answer proves: the settings say of some statuses what they mean, of the others it is what they mean everywhere. */
function judge(result: HttpResult, { statuses, answer: places }: GenericHttpSettings, clock: Clock, transmission: OutgoingTransmission): SendOutcome {
  const reason = (answered: Answered): Words => reasonIn(answered, places.error)
  if (result.stage !== 'after') return unsuccessful(system, result, transmission, clock, reason)
  const { status, answer } = result
  const { documentNumber: document } = transmission
  if (statuses.duplicate.includes(status)) return { outcome: 'duplicate', problem: problem('KS-SYSTEM-DUPLICATE', { system, status, document }), answer }
  if (statuses.retry.includes(status)) return { outcome: 'failed', problem: problem('KS-SYSTEM-BUSY', { system, status }), answer }
  if (statuses.refused.includes(status)) return { outcome: 'refused', problem: problem('KS-SYSTEM-REFUSED', { system, status, document, reason: reason(result) }), answer }
  const isAccepted = statuses.accepted.length === 0 ? status >= 200 && status < 300 : statuses.accepted.includes(status)
  if (!isAccepted) return unsuccessful(system, result, transmission, clock, reason)
  if (places.reference === undefined) return { outcome: 'delivered', answer }
  const receipt = result.whole ? openFields(result.body)?.(places.reference) : undefined
  return receipt === undefined ? notUnderstood(system, result, 'it has no reference where one is agreed on') : { outcome: 'delivered', receipt, answer }
}

/** What the receiver says is wrong. */
function reasonIn({ whole, body }: Answered, places: readonly string[]): Words {
  const textAt = whole ? openFields(body) : undefined
  const given = places.map((place) => textAt?.(place)).filter((text) => text !== undefined)
  return given.length === 0 ? phrase('no reason was given') : said(given.join(': ').slice(0, 500))
}
