import type { Clock } from '../../../base/clock.ts'
import { derivedId } from '../../../base/hash.ts'
import type { Secret } from '../../../base/secret.ts'
import { failure, render, type Problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { readCxmlRequest, withoutSharedSecret } from '../../../mappings/formats/cxml/reading/message.ts'
import { cxmlResponse, type CxmlStatus } from '../../../mappings/formats/cxml/response.ts'
import type { InboundMessage, WebhookAnswer, WebhookRequest } from '../../ports.ts'
import { sameSecret } from '../shared/sameSecret.ts'

/** What a request must prove to be let in. */
export interface Door {
  readonly secrets: readonly Secret[]
  readonly deploymentMode: 'production' | 'test'
}

/**
 * A request of the purchasing system, known by its payloadID and kept without its secret. Throws KS-SYSTEM-WEBHOOK-SIGNATURE for a wrong secret,
 * KS-SYSTEM-WEBHOOK for one of the other environment, KS-SYSTEM-XML-… and KS-SYSTEM-DOCUMENT-CONTENT.
 */
export function acceptRequest({ body }: WebhookRequest, { secrets, deploymentMode }: Door): InboundMessage {
  const { payloadId, environment, sharedSecret } = readCxmlRequest(body)
  const known = secrets.map((secret) => sameSecret(secret.reveal(), sharedSecret ?? ''))
  if (!known.includes(true)) throw failure('KS-SYSTEM-WEBHOOK-SIGNATURE', { reason: phrase(sharedSecret === undefined ? 'It holds no shared secret' : 'Its shared secret is not the one that is agreed on') })
  if (environment !== deploymentMode) throw failure('KS-SYSTEM-WEBHOOK', { reason: phrase('It says deploymentMode {seen}, and {expected} is agreed on', { seen: environment, expected: deploymentMode }) })
  return { channelId: payloadId, mediaType: 'text/xml', bytes: withoutSharedSecret(body) }
}

/** What the purchasing system is told of its request: cXML wants a Response, also where the request is turned away. */
export function answerRequest(webhook: WebhookAnswer, clock: Clock): { readonly status: number; readonly mediaType: string; readonly bytes: Uint8Array } {
  const at = new Date(clock.now_ms()).toISOString()
  const about = 'taken' in webhook ? webhook.taken.channelId : webhook.problem.code
  return { status: 200, mediaType: 'text/xml; charset=UTF-8', bytes: cxmlResponse(`${derivedId('cxml response', about, at)}@kuntasilta`, at, 'taken' in webhook ? { code: 200, text: 'OK' } : statusOf(webhook.problem)) }
}

function statusOf(problem: Problem): CxmlStatus {
  const explanation = render(problem, 'en')
  if (problem.code === 'KS-SYSTEM-WEBHOOK-SIGNATURE') return { code: 401, text: 'Unauthorized', explanation }
  if (problem.code === 'KS-SYSTEM-WEBHOOK') return { code: 406, text: 'Not Acceptable', explanation }
  return { code: 400, text: 'Bad Request', explanation }
}
