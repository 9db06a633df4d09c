import { randomUUID } from 'node:crypto'
import type { Clock } from '../../../base/clock.ts'

const lifetime_s = 12 * 3600

/** Who may call: a client by OAuth 2.0 (RFC 6749 section 4.4) or by its name and secret. Tokens live for twelve hours of the clock. */
export class Tokens {
  readonly clientId: string
  readonly clientSecret = randomUUID()
  readonly #clock: Clock
  readonly #expiry_ms = new Map<string, number>()

  constructor(clientId: string, clock: Clock) {
    this.clientId = clientId
    this.#clock = clock
  }

  /** Answers a token request: the body as a form, or the client's name and secret in a Basic header. */
  issue(form: URLSearchParams, authorization: string | undefined): { readonly status: number; readonly body: unknown } {
    const [id, secret] = basic(authorization) ?? [form.get('client_id'), form.get('client_secret')]
    if (form.get('grant_type') !== 'client_credentials') return { status: 400, body: { error: 'unsupported_grant_type' } }
    if (id !== this.clientId || secret !== this.clientSecret) return { status: 401, body: { error: 'invalid_client' } }
    const token = randomUUID()
    this.#expiry_ms.set(token, this.#clock.now_ms() + lifetime_s * 1000)
    return { status: 200, body: { access_token: token, token_type: 'bearer', expires_in: lifetime_s } }
  }

  /** Whether a request bears a token in force, or the client's name and secret themselves (RFC 7617). */
  accepts(authorization: string | undefined): boolean {
    const named = basic(authorization)
    if (named !== undefined) return named[0] === this.clientId && named[1] === this.clientSecret
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
    return token !== undefined && (this.#expiry_ms.get(token) ?? 0) > this.#clock.now_ms()
  }
}

function basic(authorization: string | undefined): readonly [string, string] | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString().split(':')
  return [decodeURIComponent(id), decodeURIComponent(secret.join(':'))]
}
