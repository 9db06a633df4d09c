import rateLimit from '@fastify/rate-limit'
import type { FastifyError, FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Clock } from '../../base/clock.ts'
import type { Bus } from '../../bus/port.ts'
import { Failure, failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { OutgoingIds } from '../../pipelines/registry/outgoingSchemas.ts'
import type { EventLimits } from './limits.ts'
import { publishWithin } from './publishWithin.ts'
import { readRequest } from './readRequest.ts'
import { acceptedLanguage } from '../acceptLanguage.ts'
import { answerTo } from './refusal.ts'
import { type Sender, Senders } from './senders.ts'
import { withRegistryIds } from './withRegistryIds.ts'

/** What posted events need. */
export interface EventsContext {
  readonly bus: Pick<Bus, 'publish'>
  readonly clock: Clock
  readonly senders: readonly Sender[]
  readonly limits: EventLimits
  /** Where a schema registry gives the ids; without it those of the repository count. */
  readonly outgoing?: OutgoingIds | undefined
  /** Told of what the sender cannot mend: a bus that does not take events, and what nobody foresaw. */
  readonly onError: (part: string, error: unknown) => void
  /** Told when the bus took events; it may have refused before. */
  readonly onRecovery: (part: string) => void
}

const part = 'events'
const minute_ms = 60_000

/**
 * `POST /events`: CloudEvents in JSON for a shop without Kafka, one or a batch. 202 once all of them are on the bus; where one
 * is wrong or too large none is published, and the answer lists what is wrong. Where Kafka fails in the middle some may lie on
 * it already: the same ids again have no second effect. A sender is known before anything of its body is read.
 */
export function eventRoutes({ bus, clock, senders: known, limits, outgoing, onError, onRecovery }: EventsContext): FastifyPluginAsync {
  return async (server) => {
    const senders = new Senders(known)
    server.decorateRequest('sender')
    server.addHook('onRequest', async (request) => {
      const sender = senders.prove(request.headers.authorization)
      if (sender === undefined) throw failure('KS-EVENTS-TOKEN', {})
      request.setDecorator('sender', sender)
    })
    await server.register(rateLimit, {
      max: limits.requestsPerMinute,
      timeWindow: minute_ms,
      keyGenerator: (request) => senderOf(request).name,
      errorResponseBuilder: (request, { max }) => failure('KS-EVENTS-RATE', { sender: senderOf(request).name, most: max }),
    })
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    server.setErrorHandler((thrown: FastifyError | Failure, request, reply) => {
      const error = understood(thrown, limits)
      const { status, body } = answerTo(error, acceptedLanguage(request.headers['accept-language']))
      if (status >= 500) onError(part, error instanceof Failure ? error.cause ?? error : error)
      if (status === 401) reply.header('www-authenticate', 'Bearer')
      if (status === 503) reply.header('retry-after', limits.retryAfter_s)
      return reply.code(status).send(body)
    })
    server.post<{ Body: Buffer | undefined }>('/events', { bodyLimit: limits.body_bytes }, async (request, reply) => {
      const read = readRequest(request.headers['content-type'], request.body ?? Buffer.alloc(0), senderOf(request), limits)
      const records = await withRegistryIds(read, outgoing)
      const timestamp_ms = clock.now_ms()
      const trace = traceOf(request)
      await publishWithin(limits.publish_ms, bus, records.map((record) => ({ ...record, headers: { ...trace, ...record.headers }, timestamp_ms })))
      onRecovery(part)
      return reply.code(202).send({ accepted: records.length })
    })
  }
}

function senderOf(request: FastifyRequest): Sender {
  return request.getDecorator<Sender>('sender')
}

/** The trace of the request, for events that do not name one of their own. */
function traceOf({ headers: { traceparent } }: FastifyRequest): Readonly<Record<string, string>> {
  return typeof traceparent === 'string' ? { traceparent } : {}
}

/** The server's own errors in our words: a body that is too large, or not there as it was announced. */
function understood(thrown: FastifyError | Failure, limits: EventLimits): Error {
  if (thrown instanceof Failure || thrown.statusCode === undefined || thrown.statusCode >= 500) return thrown
  return thrown.statusCode === 413 ? failure('KS-EVENTS-BODY', { limit_bytes: limits.body_bytes }) : failure('KS-EVENTS-JSON', { reason: said(thrown.message) }, thrown)
}
