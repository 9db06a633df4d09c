import Fastify, { type FastifyError, type FastifyInstance, type FastifyPluginAsync, type FastifyReply, type FastifyServerOptions } from 'fastify'
import type { Secret } from '../base/secret.ts'
import { Failure, problem, render, type Problem } from '../errors/failure.ts'
import { said } from '../errors/words/words.ts'
import { acceptedLanguage } from './acceptLanguage.ts'
import { listen } from './listen.ts'

/** Where the public server listens, and what it allows; the section `http` of the configuration. */
export interface PublicServerOptions {
  readonly host: string
  readonly port: number
  /** PEM; with a key the server speaks TLS. */
  readonly certificateFile?: string | undefined
  readonly keyFile?: Secret | undefined
  /** Addresses or subnets of proxies that are believed whom they speak for. */
  readonly trustedProxies?: readonly string[]
}

/** Routes of the public server, in a scope of their own: their parsers, hooks and limits concern no other. */
export type PublicRoutes = FastifyPluginAsync

/** The running server. */
export interface PublicServer {
  readonly address: string
  close(): Promise<void>
}

/** A caller that sends slower than this is cut off. */
const longestRequest_ms = 30_000
/** With the largest bodies, what a flood can make the service hold. */
const mostConnections = 256

/**
 * Starts the server that receivers and the shop call. It answers with codes of the catalogue: 4xx with what the caller can
 * mend, 500 without saying more than that; `onFault` is told the cause of these.
 *
 * @throws Failure KS-SERVICE-ADDRESS
 */
export async function startPublicServer(options: PublicServerOptions, routes: readonly PublicRoutes[], onFault: (error: unknown) => void): Promise<PublicServer> {
  const server = Fastify(serverOptions(options)) as unknown as FastifyInstance
  server.server.maxConnections = mostConnections
  server.setErrorHandler((error, _, reply) => refuse(reply, error, onFault))
  server.setNotFoundHandler((_, reply) => answer(reply, 404, problem('KS-SERVICE-NOTHING-THERE', {})))
  for (const each of routes) await server.register(each)
  const address = await listen(server, options, 'KUNTASILTA_HTTP_HOST and KUNTASILTA_HTTP_PORT')
  return { address, close: () => server.close() }
}

function serverOptions({ certificateFile, keyFile, trustedProxies = [] }: PublicServerOptions): FastifyServerOptions {
  return {
    forceCloseConnections: true, requestTimeout: longestRequest_ms,
    ...(trustedProxies.length === 0 ? {} : { trustProxy: [...trustedProxies] }),
    ...(certificateFile === undefined || keyFile === undefined ? {} : { https: { cert: certificateFile, key: keyFile.reveal() } }),
  }
}

function refuse(reply: FastifyReply, error: unknown, onFault: (error: unknown) => void): FastifyReply {
  if (error instanceof Failure) return answer(reply, error.code === 'KS-SERVICE-TOO-MANY-REQUESTS' ? 429 : 400, error.problem)
  const { statusCode = 500, message } = error as FastifyError
  if (statusCode < 500) return answer(reply, statusCode, problem('KS-SERVICE-REQUEST', { reason: said(message) }))
  onFault(error)
  return answer(reply, 500, problem('KS-SERVICE-BROKE', {}))
}

/** An answer with a problem of the catalogue, in the caller's language. */
export function answer(reply: FastifyReply, status: number, of: Problem): FastifyReply {
  return reply.code(status).send({ code: of.code, message: render(of, acceptedLanguage(reply.request.headers['accept-language'])) })
}
