import { once } from 'node:events'
import type { Clock } from '../../../base/clock.ts'
import { Secret } from '../../../base/secret.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { phrase, type Words } from '../../../errors/words/words.ts'
import { exchange, type ExchangeResult } from './exchange.ts'
import type { HttpAgents } from './agents.ts'

/** What a token is asked for with (OAuth 2.0 client credentials, RFC 6749 section 4.4). */
export interface TokenSource {
  readonly url: URL
  readonly clientId: string
  readonly clientSecret: Secret
  readonly scope?: string
  readonly timeout_ms: number
}

/** An access token, or why there is none. */
export type TokenResult = { readonly token: Secret } | { readonly problem: Problem }

interface Held {
  readonly token: Secret
  readonly until_ms: number
}

/** A token is fetched anew this long before it expires; of short-lived ones after nine tenths of their life. */
const margin_ms = 60_000
const limit_bytes = 64 * 1024
const defaultLife_s = 300

/** Keeps one receiver's access token: fetched once for all who ask at the same time, renewed before it expires. */
export class AccessToken {
  readonly #source: TokenSource
  readonly #agents: HttpAgents
  readonly #clock: Clock
  readonly #closing: AbortSignal
  #held: Held | undefined
  #fetching: Promise<TokenResult> | undefined

  constructor(source: TokenSource, agents: HttpAgents, clock: Clock, closing: AbortSignal) {
    this.#source = source
    this.#agents = agents
    this.#clock = clock
    this.#closing = closing
  }

  /** The token in force, or a fresh one, for which nobody waits longer than the signal lets him. Nothing has been sent to the receiver where it is a problem. */
  async get(signal: AbortSignal): Promise<TokenResult> {
    const held = this.#held
    if (held !== undefined && this.#clock.now_ms() < held.until_ms) return held
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined))
    const answered = new AbortController()
    try {
      return await Promise.race([this.#fetching, this.#stopped(signal, answered.signal)])
    } finally {
      answered.abort()
    }
  }

  /** Forgets a token that the receiver no longer takes, unless another has taken its place. */
  forget(token: Secret): void {
    if (this.#held?.token === token) this.#held = undefined
  }

  /** Resolves when the signal aborts; the fetch goes on, for others may wait for it. */
  async #stopped(signal: AbortSignal, answered: AbortSignal): Promise<TokenResult> {
    if (!signal.aborted) await once(signal, 'abort', { signal: answered }).catch(() => undefined)
    return { problem: problem('KS-CHANNEL-CONNECT', { host: this.#source.url.host, reason: phrase('the call was stopped on our side') }) }
  }

  async #fetch(): Promise<TokenResult> {
    const { url, clientId, clientSecret, scope, timeout_ms } = this.#source
    const asked_ms = this.#clock.now_ms()
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret.reveal(), ...(scope === undefined ? {} : { scope }) })
    const result = await exchange(
      {
        method: 'POST',
        url,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        body: Buffer.from(form.toString()),
        limit_bytes,
        timeout_ms,
      },
      this.#agents,
      this.#closing,
    )
    if (result.stage === 'before') return result
    if (result.stage === 'during' || result.status === 429 || result.status >= 500) {
      const reason = result.stage === 'during' ? phrase('no token in time') : phrase('the request for a token was answered with {status}', { status: result.status })
      return { problem: problem('KS-CHANNEL-CONNECT', { host: url.host, reason }) }
    }
    const answer = readToken(result)
    if (!('token' in answer)) return { problem: problem('KS-CHANNEL-TOKEN', { host: url.host, answer }) }
    const life_ms = answer.life_s * 1000
    this.#held = { token: answer.token, until_ms: asked_ms + Math.max(life_ms - margin_ms, life_ms * 0.9) }
    return this.#held
  }
}

/** The token, or in words what came instead of it. */
function readToken(result: Extract<ExchangeResult, { stage: 'after' }>): { readonly token: Secret; readonly life_s: number } | Words {
  if (result.status !== 200 || !result.whole) return phrase('status {status}', { status: result.status })
  try {
    const { access_token: token, expires_in: life } = JSON.parse(Buffer.from(result.body).toString('utf8')) as Record<string, unknown>
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) return phrase('status 200 without a token')
    return { token: new Secret(token), life_s: typeof life === 'number' && life > 0 ? life : defaultLife_s }
  } catch {
    return phrase('status 200 with something that is not JSON')
  }
}
