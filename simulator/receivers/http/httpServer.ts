import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Door } from '../behaviour.ts'
import type { Failures } from '../failures/failures.ts'
import type { Site } from '../site.ts'
import { Tokens } from './tokens.ts'

const host = '127.0.0.1'
const largestBody = 50_000_000
const reopenings = 100
const reopenPause_ms = 20

/** How a receiver knows who calls: by the token service, or its routes look themselves. */
export type CallerTrust = 'by token or name' | 'by their own means'

/** What a receiver that speaks HTTP starts from: a server on a loopback port of its own, with its token service. */
export class HttpServer implements Door {
  readonly tokens: Tokens
  readonly #failures: Failures
  readonly #app: FastifyInstance
  readonly #trust: CallerTrust
  #port = 0
  #closed = false

  constructor({ name, world, failures }: Site, routes: (app: FastifyInstance) => void, trust: CallerTrust = 'by token or name') {
    this.#trust = trust
    this.tokens = new Tokens(name, world.clock)
    this.#failures = failures
    this.#app = fastify({ bodyLimit: largestBody, forceCloseConnections: true })
    this.#app.removeAllContentTypeParsers()
    this.#app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    this.#app.addHook('onRequest', async (request, reply) => this.#onRequest(request, reply))
    this.#app.post('/oauth2/token', async (request, reply) => {
      const { status, body } = this.tokens.issue(new URLSearchParams(String(request.body)), request.headers.authorization)
      return reply.code(status).send(body)
    })
    routes(this.#app)
  }

  async open(): Promise<void> {
    await this.#app.listen({ host, port: 0 })
    this.#port = (this.#app.server.address() as { port: number }).port
    this.#failures.watch(() => this.#reconcile())
  }

  get url(): string {
    return `http://${host}:${this.#port}`
  }

  /** The settings that a profile needs. */
  get settings(): Readonly<Record<string, string>> {
    return { URL: this.url, TOKEN_URL: `${this.url}/oauth2/token`, CLIENT_ID: this.tokens.clientId, CLIENT_SECRET: this.tokens.clientSecret }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#app.server.closeAllConnections()
    await this.#app.close()
  }

  /** Stops listening while connections are to be refused, and listens again on the same port afterwards. */
  #reconcile(): void {
    const { server } = this.#app
    if (this.#closed || this.#failures.refusesConnections === !server.listening) return
    if (server.listening) {
      server.close()
      server.closeAllConnections()
    } else {
      this.#listenAgain(reopenings)
    }
  }

  /** Another process may hold the port for a moment, as the near end of a connection of its own. */
  #listenAgain(triesLeft: number): void {
    const { server } = this.#app
    const onError = (cause: Error): void => {
      if (triesLeft === 0) throw cause
      setTimeout(() => this.#listenAgain(triesLeft - 1), reopenPause_ms)
    }
    server.once('error', onError)
    server.listen(this.#port, host, () => server.off('error', onError))
  }

  async #onRequest(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const down = this.#failures.find('down')
    if (down) return unavailable(reply, down.retryAfter_s)
    if (this.#trust === 'by token or name' && request.url !== '/oauth2/token' && !this.tokens.accepts(request.headers.authorization)) return reply.code(401).send({ error: 'invalid_token' })
    return undefined
  }
}

/** 503, with the time after which to come again. */
export function unavailable(reply: FastifyReply, retryAfter_s = 60): FastifyReply {
  return reply.code(503).header('retry-after', String(retryAfter_s)).send({ error: 'unavailable' })
}
