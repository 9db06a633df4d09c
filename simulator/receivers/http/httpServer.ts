import { setTimeout as pause } from 'node:timers/promises'
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Clock } from '../../../base/clock.ts'
import type { Failures } from '../failures/failures.ts'
import { Tokens } from './tokens.ts'

const largestBody = 50_000_000
const reopenings = 100
const reopenPause_ms = 20

/** What a receiver that speaks HTTP starts from: a server on a loopback port, with its token service. */
export class HttpServer {
  readonly tokens: Tokens
  readonly #routes: (app: FastifyInstance) => void
  readonly #failures: Failures
  #app: FastifyInstance | undefined
  #port = 0

  private constructor(name: string, clock: Clock, failures: Failures, routes: (app: FastifyInstance) => void) {
    this.tokens = new Tokens(name, clock)
    this.#failures = failures
    this.#routes = routes
  }

  static async start(name: string, clock: Clock, failures: Failures, routes: (app: FastifyInstance) => void): Promise<HttpServer> {
    const server = new HttpServer(name, clock, failures, routes)
    await server.#open()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The settings that a profile needs. */
  get settings(): Readonly<Record<string, string>> {
    return { URL: this.url, TOKEN_URL: `${this.url}/oauth2/token`, CLIENT_ID: this.tokens.clientId, CLIENT_SECRET: this.tokens.clientSecret }
  }

  /** Stops listening while connections are to be refused, and listens again on the same port afterwards. */
  async reconcile(): Promise<void> {
    if (this.#failures.refusesConnections) await this.stop()
    else if (this.#app === undefined) await this.#open()
  }

  async stop(): Promise<void> {
    const app = this.#app
    this.#app = undefined
    app?.server.closeAllConnections()
    await app?.close()
  }

  async #open(): Promise<void> {
    const app = fastify({ bodyLimit: largestBody, forceCloseConnections: true })
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    app.addHook('onRequest', async (request, reply) => this.#onRequest(request, reply))
    app.post('/oauth2/token', async (request, reply) => {
      const { status, body } = this.tokens.issue(new URLSearchParams(String(request.body)), request.headers.authorization)
      return reply.code(status).send(body)
    })
    this.#routes(app)
    this.#app = app
    await this.#listen(app)
  }

  /** Another process may hold the port for a moment, as the near end of a connection of its own. */
  async #listen(app: FastifyInstance): Promise<void> {
    for (let left = reopenings; ; left -= 1) {
      try {
        await app.listen({ host: '127.0.0.1', port: this.#port })
        this.#port = (app.server.address() as { port: number }).port
        return
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE' || left === 0) throw cause
        await pause(reopenPause_ms)
      }
    }
  }

  async #onRequest(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    if (this.#failures.refusesConnections) {
      request.raw.socket.destroy()
      return reply.hijack()
    }
    const down = this.#failures.find('down')
    if (down) return unavailable(reply, down.retryAfter_s)
    if (request.url !== '/oauth2/token' && !this.tokens.accepts(request.headers.authorization)) return reply.code(401).send({ error: 'invalid_token' })
    return undefined
  }
}

/** 503, with the time after which to come again. */
export function unavailable(reply: FastifyReply, retryAfter_s = 60): FastifyReply {
  return reply.code(503).header('retry-after', String(retryAfter_s)).send({ error: 'unavailable' })
}
