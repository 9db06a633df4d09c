import type { Secret } from '../../../base/secret.ts'
import { relatedMediaType } from '../../../mappings/formats/cxml/catalogueUpload.ts'
import { withSharedSecret } from '../../../mappings/formats/cxml/frame.ts'
import { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { ConnectionContext, OutgoingTransmission, SendOutcome, SystemConnection } from '../../ports.ts'
import { unsuccessful } from '../shared/httpAnswers.ts'
import { interpretCxml } from '../shared/messages/cxmlRequest.ts'
import { judgeResponse } from './judge.ts'
import { PendingRequests } from './pending.ts'
import type { CxmlSettings } from './settings.ts'
import { acceptRequest, answerRequest } from './webhook.ts'

const largestAnswer_bytes = 64 * 1024

/** Opens the connection to a purchasing system. Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. */
export function openCxml(settings: CxmlSettings, context: ConnectionContext): SystemConnection {
  const { references, clock } = context
  const channel = new HttpChannel(settings.channel, context)
  const secret = references.secret(settings.sharedSecret)
  const door = { secrets: settings.receivedSecrets.map((one) => references.secret(one)), deploymentMode: settings.deploymentMode }
  const { pending } = settings
  const waiting = pending === undefined ? undefined : new PendingRequests(channel, { secret, from: openCredential(pending.from, context), to: openCredential(pending.to, context), environment: settings.deploymentMode }, clock)
  return {
    send: (transmission, signal, mayLeave) => send(channel, secret, context, transmission, signal, mayLeave),
    ...(waiting === undefined ? {} : { collect: (signal: AbortSignal) => waiting.collect(signal) }),
    acceptWebhook: (request) => acceptRequest(request, door),
    answerWebhook: (webhook) => answerRequest(webhook, clock),
    interpret: ({ bytes }) => interpretCxml(bytes),
    close: async () => channel.close(),
  }
}

function openCredential({ domain, identity }: NonNullable<CxmlSettings['pending']>['from'], { references }: ConnectionContext): { readonly id: string; readonly scheme: string } {
  return { id: references.text(identity), scheme: references.text(domain) }
}

async function send(channel: HttpChannel, secret: Secret, { clock }: ConnectionContext, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
  const { bytes, documentNumber, traceparent } = transmission
  const headers = { 'Content-Type': relatedMediaType(bytes) ?? 'text/xml; charset=UTF-8', ...(traceparent === undefined ? {} : { traceparent }) }
  const body = withSharedSecret(bytes, secret, documentNumber)
  const result = await channel.call({ method: 'POST', path: [], headers, body, limit_bytes: largestAnswer_bytes, secrets: [secret], mayLeave }, signal)
  if (result.stage === 'after' && result.status === 200) return judgeResponse(result, transmission)
  return unsuccessful('cxml', result, transmission, clock)
}
