import type { Clock } from '../../../base/clock.ts'
import type { Secret } from '../../../base/secret.ts'
import type { Problem } from '../../../errors/failure.ts'
import type { Answer, ConnectionContext } from '../../ports.ts'
import type { HttpSettings } from '../settings.ts'
import { AccessToken } from './accessToken.ts'
import { AddressRules } from './addressRules.ts'
import { openAgents, type HttpAgents } from './agents.ts'
import type { Resolver } from './checkedLookup.ts'
import { exchange, type Exchange, type ExchangeResult } from './exchange.ts'
import { openUrl } from './openUrl.ts'
import { openProof, type Proof } from './proof.ts'
import { redirectTarget, type RedirectRules } from './redirect.ts'

/** A request to the receiver: where below its base address, and what. */
export interface HttpCall {
  readonly method: Exchange['method']
  /** Path segments below the base address; each is escaped. */
  readonly path: readonly string[]
  /** Escaped too. */
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** How much of the answer is read; by default what is kept as evidence. */
  readonly limit_bytes?: number
  /** What of the body must not stay in the evidence, should the receiver repeat it. */
  readonly secrets?: readonly Secret[]
  /** Asked when the token is there and the connection stands; where it says no, nothing is sent. */
  readonly mayLeave?: (() => boolean) | undefined
}

/**
 * How a call ended, by the stage that it reached: `before` is proven not taken, `during` may have been taken, `after` is
 * for the status to decide. `answer` is what the ledger keeps: a few kB, without our secrets.
 */
export type HttpResult =
  | { readonly stage: 'before' | 'during'; readonly problem: Problem }
  | (Extract<ExchangeResult, { stage: 'after' }> & { readonly answer: Answer })

/** How much of an answer is kept as evidence. */
const kept_bytes = 4 * 1024

/** One receiver's HTTP service: its base address, its token, its connections. Calls may run at the same time. */
export class HttpChannel {
  readonly #baseUrl: URL
  readonly #timeout_ms: number
  readonly #agents: HttpAgents
  readonly #token: AccessToken | undefined
  readonly #proof: Proof
  readonly #redirects: RedirectRules
  readonly #closing = new AbortController()
  readonly #secrets: readonly Secret[]

  /** Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. `resolve` is how names are looked up; by default the system's way. */
  constructor(settings: HttpSettings, context: ConnectionContext, resolve?: Resolver) {
    const { references, clock } = context
    this.#baseUrl = openUrl(context, 'baseUrl', settings.baseUrl, settings.allowPlainHttp)
    this.#timeout_ms = settings.timeout_ms
    this.#agents = openAgents(openRules(settings, context), resolve)
    const clientSecret = settings.oauth2 === undefined ? undefined : references.secret(settings.oauth2.clientSecret)
    this.#proof = openProof(settings, context)
    this.#secrets = [...(clientSecret === undefined ? [] : [clientSecret]), ...this.#proof.secrets]
    this.#redirects = { hosts: (settings.followTo ?? []).map((host) => references.text(host)), plainHttp: this.#baseUrl.protocol === 'http:' }
    this.#token = clientSecret === undefined ? undefined : this.#openToken(settings, context, clock, clientSecret)
  }

  /** Host and port, for messages. */
  get host(): string {
    return this.#baseUrl.host
  }

  /** Makes one call; with a fresh token once more where the first is refused with 401. What is fetched may lie with a host of `followTo`. */
  async call(call: HttpCall, signal: AbortSignal): Promise<HttpResult> {
    const first = await this.#callOnce(call, signal)
    if (first.token === undefined || first.result.stage !== 'after' || first.result.status !== 401) return this.#followed(first.result, call, signal)
    this.#token?.forget(first.token)
    return this.#followed((await this.#callOnce(call, signal)).result, call, signal)
  }

  /** Ends open connections; calls that run end as if cut. */
  close(): void {
    this.#closing.abort()
    this.#agents.close()
  }

  async #callOnce(call: HttpCall, signal: AbortSignal): Promise<{ readonly result: HttpResult; readonly token?: Secret }> {
    const given = await this.#token?.get(signal)
    if (given !== undefined && 'problem' in given) return { result: { stage: 'before', problem: given.problem } }
    const result = await exchange(
      {
        method: call.method,
        url: this.#urlOf(call),
        headers: { ...call.headers, ...(given === undefined ? this.#proof.headersFor(call.body) : { Authorization: `Bearer ${given.token.reveal()}` }) },
        ...(call.body === undefined ? {} : { body: call.body }),
        limit_bytes: call.limit_bytes ?? kept_bytes,
        timeout_ms: this.#timeout_ms,
        mayLeave: call.mayLeave,
      },
      this.#agents,
      AbortSignal.any([signal, this.#closing.signal]),
    )
    return { result: this.#withAnswer(result, [...(given === undefined ? [] : [given.token]), ...(call.secrets ?? [])]), ...(given === undefined ? {} : { token: given.token }) }
  }

  /** One redirect of a GET, to a host that may give what was asked for; the credentials stay with the receiver. */
  async #followed(result: HttpResult, call: HttpCall, signal: AbortSignal): Promise<HttpResult> {
    if (call.method !== 'GET' || result.stage !== 'after') return result
    const url = redirectTarget(result, this.#baseUrl, this.#redirects)
    if (url === undefined) return result
    const target: Exchange = { method: 'GET', url, headers: call.headers ?? {}, limit_bytes: call.limit_bytes ?? kept_bytes, timeout_ms: this.#timeout_ms }
    return this.#withAnswer(await exchange(target, this.#agents, AbortSignal.any([signal, this.#closing.signal])), call.secrets ?? [])
  }

  #urlOf({ path, query = {} }: HttpCall): URL {
    const url = new URL(this.#baseUrl)
    url.pathname = [url.pathname.replace(/\/$/, ''), ...path.map(encodeURIComponent)].join('/')
    url.search = Object.entries(query).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
    return url
  }

  #withAnswer(result: ExchangeResult, sent: readonly Secret[]): HttpResult {
    if (result.stage !== 'after') return result
    const text = Buffer.from(result.body.subarray(0, kept_bytes)).toString('utf8')
    const secrets = [...this.#secrets, ...sent].map((secret) => secret.reveal()).filter((secret) => secret !== '')
    const body = secrets.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text)
    return { ...result, answer: { status: String(result.status), ...(body === '' ? {} : { body }) } }
  }

  #openToken(settings: HttpSettings, context: ConnectionContext, clock: Clock, clientSecret: Secret): AccessToken | undefined {
    const { oauth2 } = settings
    if (oauth2 === undefined) return undefined
    const { references } = context
    const source = {
      url: openUrl(context, 'oauth2.tokenUrl', oauth2.tokenUrl, settings.allowPlainHttp),
      clientId: references.text(oauth2.clientId),
      clientSecret,
      ...(oauth2.scope === undefined ? {} : { scope: references.text(oauth2.scope) }),
      timeout_ms: settings.timeout_ms,
    }
    return new AccessToken(source, this.#agents, clock, this.#closing.signal)
  }
}

const loopbackSubnets = ['127.0.0.0/8', '::1/128']

function openRules(settings: HttpSettings, context: ConnectionContext): AddressRules {
  const subnets = settings.allowSubnets.map((subnet) => context.references.text(subnet))
  return new AddressRules(context.allowLoopback === true ? [...subnets, ...loopbackSubnets] : subnets)
}
