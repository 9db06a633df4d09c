import type { Clock } from '../../../base/clock.ts'
import { derivedId, sha256 } from '../../../base/hash.ts'
import type { Secret } from '../../../base/secret.ts'
import { Failure, problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { cxmlRequest, withSharedSecret } from '../../../mappings/formats/cxml/frame.ts'
import { readCxmlRequest, withoutSharedSecret } from '../../../mappings/formats/cxml/reading/message.ts'
import type { NetworkAddress } from '../../../mappings/formats/format.ts'
import type { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { InboundMessage } from '../../ports.ts'
import { responseIn } from './judge.ts'

const largest_bytes = 8 * 1024 * 1024
const most = 100

/** Who asks, and whom. */
export interface Asking {
  readonly secret: Secret
  readonly from: NetworkAddress
  readonly to: NetworkAddress
  readonly environment: 'production' | 'test'
}

/**
 * Fetches the requests that wait for us. What the ledger has is confirmed with the next question, by the time stamp of the last of them; a
 * connection that is opened anew has nothing to confirm, gets them once more, and the ledger knows them by their payloadID.
 */
export class PendingRequests {
  readonly #channel: HttpChannel
  readonly #asking: Asking
  readonly #clock: Clock
  #lastKept: string | undefined

  constructor(channel: HttpChannel, asking: Asking, clock: Clock) {
    this.#channel = channel
    this.#asking = asking
    this.#clock = clock
  }

  /** Throws KS-CHANNEL-… and KS-SYSTEM-ANSWER. */
  async collect(signal: AbortSignal): Promise<readonly InboundMessage[]> {
    const { secret } = this.#asking
    const body = withSharedSecret(this.#question(), secret, 'GetPendingRequest')
    const result = await this.#channel.call({ method: 'POST', path: [], headers: { 'Content-Type': 'text/xml; charset=UTF-8' }, body, limit_bytes: largest_bytes, secrets: [secret] }, signal)
    if (result.stage !== 'after') throw new Failure(result.problem)
    const response = result.status === 200 ? responseIn(result) : undefined
    if (response === undefined || response.code < 200 || response.code >= 300) {
      throw new Failure(problem('KS-SYSTEM-ANSWER', { system: 'cxml', status: response?.code ?? result.status, reason: phrase('the requests that wait were asked for') }))
    }
    return requestsIn(result.body).map((bytes) => this.#message(bytes))
  }

  #question(): Uint8Array {
    const { from: sender, to: receiver, environment } = this.#asking
    const timestamp = new Date(this.#clock.now_ms()).toISOString()
    return cxmlRequest('cXML', { deliveryId: derivedId('cxml pending', timestamp), timestamp, environment, sender, receiver }, (xml) => {
      xml.open('GetPendingRequest', xml.attributes({ maxMessages: String(most), lastReceivedTimestamp: this.#lastKept }))
      xml.element('MessageType', 'OrderRequest')
      xml.element('MessageType', 'ReceiptRequest')
      xml.element('MessageType', 'StatusUpdateRequest')
      xml.close()
    })
  }

  #message(bytes: Uint8Array): InboundMessage {
    const [, timestamp] = /\btimestamp\s*=\s*["']([^"']{1,40})["']/.exec(Buffer.from(bytes.subarray(0, 1_000)).toString('latin1')) ?? []
    return {
      channelId: payloadIdIn(bytes),
      mediaType: 'text/xml',
      bytes: withoutSharedSecret(bytes),
      remove: async () => {
        if (timestamp !== undefined) this.#lastKept = timestamp
      },
    }
  }
}

/** A request that cannot be read is kept all the same, under a name of its own. */
function payloadIdIn(bytes: Uint8Array): string {
  try {
    return readCxmlRequest(bytes).payloadId
  } catch (error) {
    if (error instanceof Failure) return sha256(bytes)
    throw error
  }
}

/** The requests inside a GetPendingResponse, each as it was written there. */
function requestsIn(answer: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength).toString('latin1')
  const [, inside = ''] = /<GetPendingResponse\b[^>]*>([^]*)<\/GetPendingResponse\s*>/.exec(text) ?? []
  return [...inside.matchAll(/<cXML\b[^]*?<\/cXML\s*>/g)].map(([request]) => Buffer.from(request, 'latin1'))
}
