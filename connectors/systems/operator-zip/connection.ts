import { problem } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { ConnectionContext, OutgoingTransmission, SendOutcome, SystemConnection } from '../../ports.ts'
import { notUnderstood, unsuccessful, type Answered } from '../shared/httpAnswers.ts'
import { interpretTeappsxmlAcknowledgement } from '../shared/messages/teappsxmlAcknowledgement.ts'
import { openSignedWebhook } from '../shared/webhooks/signed.ts'
import { readZipAnswer, type ZipAnswer } from './answer.ts'
import { announce, type Transfer } from './digest.ts'
import type { OperatorZipSettings } from './settings.ts'

const system = 'operator-zip'

/** Opens the connection to an e-invoice operator. Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. */
export function openOperatorZip(settings: OperatorZipSettings, context: ConnectionContext): SystemConnection {
  const channel = new HttpChannel(settings.channel, context)
  const { references, clock } = context
  const transfer: Transfer = {
    software: references.text(settings.software), version: references.text(settings.version), id: references.text(settings.transferId), key: references.secret(settings.transferKey),
  }
  const prove = settings.acknowledgements === undefined ? undefined : openSignedWebhook(settings.acknowledgements, references, clock)
  return {
    async send(transmission, signal, mayLeave) {
      const { bytes, mediaType, environment, traceparent } = transmission
      const headers = { 'Content-Type': mediaType, 'X-Environment': environment, ...(traceparent === undefined ? {} : { traceparent }) }
      const query = announce(transfer, new Date(clock.now_ms()).toISOString())
      const result = await channel.call({ method: 'PUT', path: ['invoices'], query, headers, body: bytes, secrets: [transfer.key], mayLeave }, signal)
      if (result.stage !== 'after' || result.status < 200 || result.status >= 300) return unsuccessful(system, result, transmission, clock)
      const answer = result.whole ? readZipAnswer(result.body) : undefined
      return answer === undefined ? notUnderstood(system, result, 'it says no status') : outcomeOf(answer, settings.statusCodes, transmission, result)
    },
    ...(prove === undefined ? {} : { acceptWebhook: (request) => ({ channelId: prove(request), mediaType: 'application/xml', bytes: request.body }) }),
    interpret: ({ bytes }) => interpretTeappsxmlAcknowledgement(bytes),
    close: async () => channel.close(),
  }
}

/** What an answer proves: an error inside a 200 is one all the same. */
function outcomeOf({ isTaken, code, texts, batch }: ZipAnswer, codes: OperatorZipSettings['statusCodes'], { documentNumber: document }: OutgoingTransmission, { status, answer }: Answered): SendOutcome {
  if (isTaken) return { outcome: 'delivered', ...(batch === undefined ? {} : { receipt: batch }), answer }
  if (codes.login.includes(code)) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-LOGIN', { system, status: code }), answer }
  if (codes.busy.includes(code)) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-BUSY', { system, status: code }), answer }
  if (codes.duplicate.includes(code)) return { outcome: 'duplicate', problem: problem('KS-SYSTEM-DUPLICATE', { system, status: code, document }), answer }
  const given = [code, ...texts].filter((part) => part !== '')
  return { outcome: 'refused', problem: problem('KS-SYSTEM-REFUSED', { system, status, document, reason: given.length === 0 ? phrase('no reason was given') : said(given.join(': ')) }), answer }
}
