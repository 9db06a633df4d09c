import { Failure, problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { envelopeOf, peppolSchemes, type Participant } from '../../../mappings/formats/sbdh/peppolEnvelope.ts'
import { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { Acknowledgement, AskOutcome, ConnectionContext, OutgoingTransmission, SendOutcome, SystemConnection } from '../../ports.ts'
import { askFailed } from '../shared/asking.ts'
import { conflict, jsonOf, notUnderstood, textIn, unsuccessful } from '../shared/httpAnswers.ts'
import { instantOf } from '../shared/instant.ts'
import { interpretPeppol } from '../shared/messages/peppolMessage.ts'
import { collectInbox } from './inbox.ts'
import type { PeppolAccessPointSettings } from './settings.ts'

const system = 'peppol-access-point'

/** Opens the connection to a Peppol access point. Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. */
export function openPeppolAccessPoint(settings: PeppolAccessPointSettings, context: ConnectionContext): SystemConnection {
  const channel = new HttpChannel(settings.channel, context)
  return {
    send: (transmission, signal, mayLeave) => send(channel, context, transmission, signal, mayLeave),
    ask: (transmission, signal) => ask(channel, context, transmission, signal),
    collect: (signal) => collectInbox(channel, signal),
    interpret: ({ bytes }) => interpretPeppol(bytes),
    close: async () => channel.close(),
  }
}

async function send(channel: HttpChannel, { clock }: ConnectionContext, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
  const { id, bytes } = transmission
  let headers: Readonly<Record<string, string>>
  try {
    headers = headersOf(transmission)
  } catch (error) {
    if (error instanceof Failure) return { outcome: 'refused', problem: error.problem }
    throw error
  }
  const result = await channel.call({ method: 'PUT', path: ['messages', id], headers, body: bytes, mayLeave }, signal)
  if (result.stage === 'after' && result.status >= 200 && result.status < 300) {
    if (textIn(jsonOf(result), 'status') === undefined) return notUnderstood(system, result, 'it says no status')
    return { outcome: 'delivered', receipt: id, answer: result.answer }
  }
  if (result.stage === 'after' && result.status === 409) return conflict(system, result, transmission, { id: 'MESSAGE_ID_CONFLICT', number: 'DUPLICATE_DOCUMENT' })
  return unsuccessful(system, result, transmission, clock)
}

function headersOf({ id, bytes, documentNumber, environment, mediaType, traceparent }: OutgoingTransmission): Readonly<Record<string, string>> {
  const envelope = envelopeOf(bytes, documentNumber)
  return {
    'Content-Type': mediaType,
    'Idempotency-Key': id,
    'X-Peppol-Sender': participant(envelope.sender),
    'X-Peppol-Receiver': participant(envelope.receiver),
    'X-Peppol-DocumentType': `${peppolSchemes.documentType}::${envelope.documentType}`,
    'X-Peppol-Process': `${peppolSchemes.process}::${envelope.process}`,
    'X-Peppol-Country-C1': envelope.country,
    'X-Environment': environment,
    ...(traceparent === undefined ? {} : { traceparent }),
  }
}

function participant({ scheme, id }: Participant): string {
  return `${peppolSchemes.participant}::${scheme}:${id}`
}

async function ask(channel: HttpChannel, { clock }: ConnectionContext, transmission: OutgoingTransmission, signal: AbortSignal): Promise<AskOutcome> {
  const { id } = transmission
  const result = await channel.call({ method: 'GET', path: ['messages', id] }, signal)
  if (result.stage !== 'after' || result.status !== 200) return askFailed(system, result, transmission, clock)
  const body = jsonOf(result)
  const status = textIn(body, 'status')
  if (textIn(body, 'uuid') !== id || (status !== 'ACCEPTED' && status !== 'SENT' && status !== 'REJECTED')) {
    return { outcome: 'unavailable', problem: problem('KS-SYSTEM-ANSWER', { system, status: 200, reason: phrase('it is no status of this message') }), answer: result.answer }
  }
  const at = instantOf(textIn(body, 'at'))
  return { outcome: 'taken', receipt: id, acknowledgements: acknowledgementsOf(id, status, textIn(body, 'reason'), at), answer: result.answer }
}

/** SENT: the receiving access point has it. REJECTED: the network would not carry it. */
function acknowledgementsOf(id: string, status: 'ACCEPTED' | 'SENT' | 'REJECTED', text: string | undefined, at: string | undefined): readonly Acknowledgement[] {
  if (status === 'ACCEPTED') return []
  const said = status === 'SENT' ? ({ grade: 'transported' } as const) : ({ grade: 'rejected', technical: true } as const)
  return [{ about: { by: 'delivery id', id }, ...said, reasonCodes: [], ...(at === undefined ? {} : { at }), ...(text === undefined ? {} : { text }) }]
}
