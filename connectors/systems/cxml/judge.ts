import { Failure, problem } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import { readCxmlResponse, type CxmlResponse } from '../../../mappings/formats/cxml/reading/response.ts'
import type { Answered } from '../shared/httpAnswers.ts'
import type { OutgoingTransmission, SendOutcome } from '../../ports.ts'

const system = 'cxml'

/** The Response in an answer; undefined where the body is cut off or is none. */
export function responseIn({ whole, body }: Answered): CxmlResponse | undefined {
  if (!whole) return undefined
  try {
    return readCxmlResponse(body)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** Codes by which a receiver says that it could not even try: not forwarded, not reachable, busy. */
const notNow: ReadonlySet<number> = new Set([550, 551, 560])

/** What an answer with HTTP status 200 proves: its own code decides. */
export function judgeResponse(result: Answered, { id, documentNumber: document }: OutgoingTransmission): SendOutcome {
  const { answer } = result
  const response = responseIn(result)
  if (response === undefined) return { outcome: 'unknown', problem: problem('KS-SYSTEM-ANSWER', { system, status: 200, reason: phrase('it is no cXML response') }), answer }
  const { code: status, text } = response
  if (status >= 200 && status < 300) return { outcome: 'delivered', receipt: id, answer }
  if (status === 401 || status === 403) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-LOGIN', { system, status }), answer }
  if (notNow.has(status)) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-BUSY', { system, status }), answer }
  if (status >= 400 && status < 500) return { outcome: 'refused', problem: problem('KS-SYSTEM-REFUSED', { system, status, document, reason: text === '' ? phrase('no reason was given') : said(text) }), answer }
  return { outcome: 'unknown', problem: problem('KS-SYSTEM-TROUBLE', { system, status }), answer }
}
