import { request as plainRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP } from 'node:net'
import axios, { type AxiosResponse } from 'axios'
import { failure, problem, type Problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { HttpAgents } from './agents.ts'
import { problemBefore, reasonOf } from './problems.ts'
import { readBody } from './readBody.ts'

/** One HTTP request, with everything that it carries. */
export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** How much of the answer's body is read. */
  readonly limit_bytes: number
  /** How long it may take from connecting to the last byte of the answer. */
  readonly timeout_ms: number
  /** Asked once the connection stands, before the first byte of the request leaves; where it says no, none does. */
  readonly mayLeave?: (() => boolean) | undefined
}

/** How an exchange ended, by the stage that it reached. */
export type ExchangeResult =
  /** The request did not leave whole: proven not taken. */
  | { readonly stage: 'before'; readonly problem: Problem }
  /** The request left and no status came back: it may have been taken. */
  | { readonly stage: 'during'; readonly problem: Problem }
  /** A status came back. `whole` is false where the body was longer than the limit or broke off. */
  | { readonly stage: 'after'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array; readonly whole: boolean }

const client = axios.create({
  adapter: 'http',
  maxRedirects: 0,
  proxy: false,
  decompress: false,
  responseType: 'stream',
  maxBodyLength: Infinity,
  validateStatus: () => true,
  transformRequest: [(data) => data],
})

/** Makes one request. Never throws for what the network or the receiver does; the cause is in the result. */
export async function exchange(what: Exchange, agents: HttpAgents, signal: AbortSignal): Promise<ExchangeResult> {
  const { host } = what.url
  const literal = what.url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !agents.rules.allows(literal)) return { stage: 'before', problem: problem('KS-CHANNEL-ADDRESS', { host, address: literal }) }
  const timeout = AbortSignal.timeout(what.timeout_ms)
  const either = AbortSignal.any([signal, timeout])
  const watch = new RequestWatch(host, what.mayLeave)
  let response: AxiosResponse<IncomingMessage>
  try {
    response = await client.request<IncomingMessage>({
      url: what.url.href,
      method: what.method,
      headers: { 'User-Agent': 'Kuntasilta', 'Accept-Encoding': 'identity', 'Content-Type': false, ...what.headers },
      ...(what.body === undefined ? {} : { data: Buffer.from(what.body.buffer, what.body.byteOffset, what.body.byteLength) }),
      httpAgent: agents.plain,
      httpsAgent: agents.tls,
      transport: watch.transport(what.url.protocol === 'https:'),
      signal: either,
    })
  } catch (error) {
    if (!watch.left) return { stage: 'before', problem: problemBefore(error, { host, timedOut: timeout.aborted, timeout_ms: what.timeout_ms, connected: watch.connected }) }
    if (timeout.aborted) return { stage: 'during', problem: problem('KS-CHANNEL-TIMEOUT', { host, timeout: what.timeout_ms }) }
    return { stage: 'during', problem: problem('KS-CHANNEL-CUT', { host, reason: signal.aborted ? phrase('the call was stopped on our side') : reasonOf(error) }) }
  }
  const { body, whole } = await readBody(response.data, what.limit_bytes, either)
  return { stage: 'after', status: response.status, headers: headersOf(response.data), body, whole }
}

/** Watches how far a request gets. */
class RequestWatch {
  readonly #host: string
  readonly #mayLeave: (() => boolean) | undefined
  /** The connection stands (with TLS: the certificate is proven). */
  connected = false
  /** Every byte was handed to the operating system. */
  left = false

  constructor(host: string, mayLeave: (() => boolean) | undefined) {
    this.#host = host
    this.#mayLeave = mayLeave
  }

  /** What axios makes the request with. */
  transport(tls: boolean): { request: (options: RequestOptions, done: (response: IncomingMessage) => void) => ClientRequest } {
    return {
      request: (options, done) => {
        const request = tls ? tlsRequest(options, done) : plainRequest(options, done)
        request.once('finish', () => (this.left = true))
        request.once('socket', (socket) => {
          if (request.reusedSocket) this.#stands(request)
          else socket.once(tls ? 'secureConnect' : 'connect', () => this.#stands(request))
        })
        return request
      },
    }
  }

  /** The request has not been written yet: that comes after this event. */
  #stands(request: ClientRequest): void {
    this.connected = true
    if (this.#mayLeave?.() === false) request.destroy(failure('KS-CHANNEL-BROKEN-OFF', { host: this.#host, reason: phrase('the call was stopped on our side') }))
  }
}

function headersOf(response: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))
}
