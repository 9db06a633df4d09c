import type { Clock } from '../../../base/clock.ts'
import { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { HttpSettings } from '../../channels/settings.ts'
import type { ConnectionContext, OutgoingTransmission, SendOutcome } from '../../ports.ts'
import { notUnderstood, unsuccessful } from '../shared/httpAnswers.ts'
import type { SapIdocSettings } from './settings.ts'

const system = 'sap-idoc'

/** What the port says of an IDoc that it took; newer releases say nothing. */
const taken = /^\s*$|idoc-xml-inbound ok/i

/** SAP's IDoc port over HTTP. A 200 says only that the IDoc is there; what becomes of it comes later. */
export class IdocPort {
  readonly #channel: HttpChannel
  readonly #path: readonly string[]
  readonly #query: Readonly<Record<string, string>>
  readonly #clock: Clock

  constructor(channel: HttpSettings, { path, client }: Pick<SapIdocSettings, 'path' | 'client'>, context: ConnectionContext) {
    this.#channel = new HttpChannel(channel, context)
    this.#path = path.slice(1).split('/')
    this.#query = client === undefined ? {} : { 'sap-client': client }
    this.#clock = context.clock
  }

  async send(transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
    const { bytes, mediaType, traceparent } = transmission
    const headers = { 'Content-Type': mediaType, ...(traceparent === undefined ? {} : { traceparent }) }
    const result = await this.#channel.call({ method: 'POST', path: this.#path, query: this.#query, headers, body: bytes, mayLeave }, signal)
    if (result.stage !== 'after' || result.status < 200 || result.status >= 300) return unsuccessful(system, result, transmission, this.#clock)
    if (!result.whole || !taken.test(Buffer.from(result.body).toString('utf8'))) return notUnderstood(system, result, 'it does not say that the IDoc was taken')
    return { outcome: 'delivered', answer: result.answer }
  }

  close(): void {
    this.#channel.close()
  }
}
