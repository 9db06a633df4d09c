import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../../base/clock.ts'

const lifetime_ms = 30 * 60_000
const cookieName = 'SAP_SESSIONID_SIM_100'

/** Sessions of SAP's gateway: what is written needs the token that was given with the session's own cookie. */
export class Sessions {
  readonly #clock: Clock
  readonly #open = new Map<string, { readonly token: string; readonly until_ms: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Answers a reading request that asks for a token: a new session, with cookies in SAP's manner. */
  hand(request: FastifyRequest, reply: FastifyReply): void {
    if (String(request.headers['x-csrf-token']).toLowerCase() !== 'fetch') return
    const [id, token] = [randomUUID(), randomUUID()]
    this.#open.set(id, { token, until_ms: this.#clock.now_ms() + lifetime_ms })
    void reply.header('x-csrf-token', token).header('set-cookie', [`${cookieName}=${id}; path=/; expires=Thu, 31 Dec 2099 23:59:59 GMT; HttpOnly`, 'sap-usercontext=sap-client=100; path=/'])
  }

  /** Whether a writing request bears a token of its own session. */
  trusts(request: FastifyRequest): boolean {
    const id = new RegExp(`${cookieName}=([0-9a-f-]+)`).exec(request.headers.cookie ?? '')?.[1]
    const session = id === undefined ? undefined : this.#open.get(id)
    return session !== undefined && session.until_ms > this.#clock.now_ms() && session.token === request.headers['x-csrf-token']
  }
}
