import type { Clock } from '../../../base/clock.ts'
import { problem } from '../../../errors/failure.ts'
import { documentKind, phrase, said, type Words } from '../../../errors/words/words.ts'
import { externalCodeIn } from '../../../mappings/formats/p2p-rest/json.ts'
import { entitiesAt, isEntity, textAt, type Entity } from '../../../mappings/formats/p2p-rest/reading/entity.ts'
import type { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { OutgoingTransmission, SendOutcome } from '../../ports.ts'
import { notUnderstood, unsuccessful, type Answered } from '../shared/httpAnswers.ts'
import { resourceOf } from './resources.ts'

const system = 'p2p-rest'
const largestAnswer_bytes = 8 * 1024 * 1024

/** Posts one entity. It has the same key each time, so that a repeat writes the same record once more. */
export async function send(channel: HttpChannel, clock: Clock, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
  const { documentKind: kind, documentNumber: document, bytes, traceparent } = transmission
  const resource = resourceOf(kind)
  if (resource === undefined) return { outcome: 'refused', problem: problem('KS-MAP-KIND', { kind: documentKind(kind), format: system }) }
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json', ...(traceparent === undefined ? {} : { traceparent }) }
  const result = await channel.call({ method: 'POST', path: ['v1', resource.path], headers, body: bytes, limit_bytes: largestAnswer_bytes, mayLeave }, signal)
  if (result.stage !== 'after') return unsuccessful(system, result, transmission, clock)
  const { status, answer } = result
  if (status >= 200 && status < 300) {
    const [entity] = entitiesIn(result)
    if (entity === undefined || textAt(entity, 'externalCode') !== externalCodeIn(bytes)) return notUnderstood(system, result, 'it names no document of ours')
    const requestId = result.headers['x-amzn-requestid']
    return { outcome: 'delivered', answer, ...(requestId === undefined ? {} : { receipt: requestId }) }
  }
  if (status === 400 || status === 409 || status === 422) return { outcome: 'refused', problem: problem('KS-SYSTEM-REFUSED', { system, status, document, reason: reasonIn(result) }), answer }
  return unsuccessful(system, result, transmission, clock)
}

/** The entities of an answer: one, or a list. */
function entitiesIn({ whole, body }: Answered): readonly Entity[] {
  if (!whole) return []
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return Array.isArray(value) ? value.filter(isEntity) : isEntity(value) ? [value] : []
  } catch {
    return []
  }
}

/** What the interface says is wrong with the entity. */
function reasonIn(result: Answered): Words {
  const [list] = entitiesIn(result)
  const errors = list === undefined ? [] : entitiesAt(list, 'errors').map((error) => [textAt(error, 'code'), textAt(error, 'message')].filter((part) => part !== undefined).join(': '))
  return errors.length === 0 ? phrase('no reason was given') : said(errors.join('; ').slice(0, 500))
}
