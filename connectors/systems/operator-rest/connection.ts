import { problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { AskOutcome, ConnectionContext, OutgoingTransmission, SendOutcome, SystemConnection } from '../../ports.ts'
import { conflict, jsonOf, notUnderstood, textIn, unsuccessful } from '../shared/httpAnswers.ts'
import { askFailed } from '../shared/asking.ts'
import { openSignedWebhook } from '../shared/webhooks/signed.ts'
import { multipartForm } from './multipart.ts'
import type { OperatorRestSettings } from './settings.ts'
import { acknowledgementsOf, readStatus } from './status.ts'
import { acceptWebhook, interpretWebhook } from './webhook.ts'

const system = 'operator-rest'

/** DELIVERED means handed to a route; paper and e-mail are no e-invoice. */
const disabledRoutes = 'print,email'

/** Opens the connection to an e-invoice operator. Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. */
export function openOperatorRest(settings: OperatorRestSettings, context: ConnectionContext): SystemConnection {
  const channel = new HttpChannel(settings.channel, context)
  const { webhook } = settings
  const prove = webhook.signature === 'none' ? undefined : openSignedWebhook(webhook, context.references, context.clock)
  return {
    send: (transmission, signal, mayLeave) => send(channel, settings, context, transmission, signal, mayLeave),
    ask: (transmission, signal) => ask(channel, context, transmission, signal),
    acceptWebhook: (request) => acceptWebhook(request, prove),
    interpret: ({ bytes }) => interpretWebhook(bytes, prove !== undefined),
    close: async () => channel.close(),
  }
}

async function send(channel: HttpChannel, settings: OperatorRestSettings, { clock }: ConnectionContext, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
  const { id, name, mediaType, bytes, environment, traceparent } = transmission
  const form = multipartForm(id, { uuid: id, format: settings.format, environment, disabled_routes: disabledRoutes }, { name, mediaType, bytes })
  const headers = { 'Content-Type': form.contentType, 'Idempotency-Key': id, ...(traceparent === undefined ? {} : { traceparent }) }
  const result = await channel.call({ method: 'POST', path: ['v1', 'invoices'], headers, body: form.body, mayLeave }, signal)
  if (result.stage === 'after' && result.status >= 200 && result.status < 300) {
    const receipt = textIn(jsonOf(result), 'id')
    if (receipt !== id) return notUnderstood(system, result, receipt === undefined ? 'it names no invoice' : 'it names another invoice')
    return { outcome: 'delivered', receipt, answer: result.answer }
  }
  if (result.stage === 'after' && result.status === 409) return conflict(system, result, transmission, { id: 'UUID_CONFLICT', number: 'DUPLICATE_INVOICE' })
  return unsuccessful(system, result, transmission, clock)
}

async function ask(channel: HttpChannel, { clock }: ConnectionContext, transmission: OutgoingTransmission, signal: AbortSignal): Promise<AskOutcome> {
  const { id } = transmission
  const result = await channel.call({ method: 'GET', path: ['v1', 'invoices', id] }, signal)
  if (result.stage !== 'after' || result.status !== 200) return askFailed(system, result, transmission, clock)
  const status = readStatus(jsonOf(result), id)
  if (status === undefined) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-ANSWER', { system, status: 200, reason: phrase('it is no status of this invoice') }), answer: result.answer }
  return { outcome: 'taken', receipt: id, acknowledgements: acknowledgementsOf(status), answer: result.answer }
}
