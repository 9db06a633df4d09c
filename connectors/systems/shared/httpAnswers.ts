import type { Clock } from '../../../base/clock.ts'
import { problem } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import type { HttpResult } from '../../channels/http/httpChannel.ts'
import type { OutgoingTransmission, SendOutcome } from '../../ports.ts'

/** An answer with a status. */
export type Answered = Extract<HttpResult, { stage: 'after' }>

/** The JSON object of an answer; undefined where the body is cut off or is none. */
export function jsonOf(result: Answered): Readonly<Record<string, unknown>> | undefined {
  if (!result.whole) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(result.body).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** The text of a field, at most 500 characters; undefined where it is none. */
export function textIn(object: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const value = object?.[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, 500) : undefined
}

/**
 * What follows from a send that was not answered with 2xx or 409, by the stage that it reached and by what its status
 * proves (RFC 9110, sections 15.4 to 15.6); `reason` finds in a refusal what the receiver says is wrong. A server error proves nothing: the document may have been stored before.
 */
export function unsuccessful(system: string, result: HttpResult, transmission: OutgoingTransmission, clock: Clock, reason: (result: Answered) => Words = reasonOf): SendOutcome {
  if (result.stage !== 'after') {
    if (result.stage === 'during') return { outcome: 'unknown', problem: result.problem }
    return { outcome: result.problem.code === 'KS-CHANNEL-BROKEN-OFF' ? 'failed' : 'unavailable', problem: result.problem }
  }
  const { status, answer } = result
  if (status >= 300 && status < 400) return { outcome: 'unavailable', problem: problem('KS-CHANNEL-REDIRECT', { host: system, status }), answer }
  if (status === 401 || status === 403) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-LOGIN', { system, status }), answer }
  if (status === 429 || status === 503) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-BUSY', { system, status }), ...retryAfter(result, clock), answer }
  if (status === 404 || status === 405) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-PATH', { system, status }), answer }
  if (status === 408) return { outcome: 'failed', problem: problem('KS-SYSTEM-BUSY', { system, status }), answer }
  if (status >= 400 && status < 500) {
    return { outcome: 'refused', problem: problem('KS-SYSTEM-REFUSED', { system, status, document: transmission.documentNumber, reason: reason(result) }), answer }
  }
  return { outcome: 'unknown', problem: problem('KS-SYSTEM-TROUBLE', { system, status }), answer }
}

/** A 2xx whose body is not what was agreed on: perhaps taken, perhaps answered by something in between. */
export function notUnderstood(system: string, { status, answer }: Answered, reason: PlainPhrase): SendOutcome {
  return { outcome: 'unknown', problem: problem('KS-SYSTEM-ANSWER', { system, status, reason: phrase(reason) }), answer }
}

/**
 * What a 409 says: our id with other bytes, the number under another id, or the number under ours. Only the last is a
 * duplicate in dispatch's sense, for a receiver that recognises repeats by id never calls our own repeat one.
 */
export function conflict(system: string, result: Answered, transmission: OutgoingTransmission, codes: { readonly id: string; readonly number: string }): SendOutcome {
  const { status, answer } = result
  const body = jsonOf(result)
  const holder = textIn(body, 'id')
  const document = transmission.documentNumber
  switch (textIn(body, 'code')) {
    case codes.id:
      return { outcome: 'refused', problem: problem('KS-SYSTEM-ID-CONFLICT', { system, status, id: transmission.id }), answer }
    case codes.number:
      return holder === undefined || holder === transmission.id
        ? { outcome: 'duplicate', problem: problem('KS-SYSTEM-DUPLICATE', { system, status, document }), answer }
        : { outcome: 'refused', problem: problem('KS-SYSTEM-NUMBER-HELD', { system, document, holder }), answer }
    default:
      return { outcome: 'refused', problem: problem('KS-SYSTEM-REFUSED', { system, status, document, reason: reasonOf(result) }), answer }
  }
}

function reasonOf(result: Answered): Words {
  const body = jsonOf(result)
  const given = [textIn(body, 'code'), textIn(body, 'message')].filter((part) => part !== undefined)
  return given.length === 0 ? phrase('no reason was given') : said(given.join(': '))
}

/** Retry-After in seconds or as a date (RFC 9110 section 10.2.3); at most a day. */
function retryAfter({ headers }: Answered, clock: Clock): { retryAfter_ms?: number } {
  const value = headers['retry-after']
  if (value === undefined) return {}
  const wait_ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock.now_ms()
  return Number.isFinite(wait_ms) && wait_ms > 0 ? { retryAfter_ms: Math.min(wait_ms, 86_400_000) } : {}
}
