import rateLimit from '@fastify/rate-limit'
import type { FastifyReply } from 'fastify'
import type { InboundMessage, WebhookAnswer } from '../connectors/ports.ts'
import { Failure, failure, problem } from '../errors/failure.ts'
import { recordInbound } from '../ledger/inbound.ts'
import type { FeedbackContext } from '../pipelines/feedback/context.ts'
import { wakeNames } from '../pipelines/wake.ts'
import { answer, type PublicRoutes } from './publicServer.ts'

const largestBody_bytes = 1024 * 1024

/** What webhooks need. */
export interface WebhooksContext extends Pick<FeedbackContext, 'systems' | 'pool' | 'clock' | 'wakes'> {
  /** Most webhooks from one address. */
  readonly ratePerMinute: number
}

/**
 * Where receivers call. A webhook is answered with 202 once the ledger has it, and with 4xx when it is not genuine; nothing of
 * it is believed before the receiver has been asked. A receiver that wants an answer of its own kind gets it.
 */
export function webhookRoutes({ systems, pool, clock, wakes, ratePerMinute }: WebhooksContext): PublicRoutes {
  return async (server) => {
    await server.register(rateLimit, { max: ratePerMinute, timeWindow: 60_000, errorResponseBuilder: () => failure('KS-SERVICE-TOO-MANY-REQUESTS', { most: ratePerMinute }) })
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    server.post<{ Params: { municipality: string; system: string }; Body: Buffer | undefined }>('/webhooks/:municipality/:system', { bodyLimit: largestBody_bytes }, async (request, reply) => {
      const { municipality, system } = request.params
      const connection = systems.current(municipality, system)?.connection
      if (connection?.acceptWebhook === undefined) return answer(reply, 404, problem('KS-SERVICE-NO-WEBHOOK', { municipality, system }))
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]))
      const said = (webhook: WebhookAnswer): FastifyReply | undefined => {
        const own = connection.answerWebhook?.(webhook)
        return own === undefined ? undefined : reply.code(own.status).type(own.mediaType).send(Buffer.from(own.bytes))
      }
      let message: InboundMessage
      try {
        message = connection.acceptWebhook({ headers, body: request.body ?? Buffer.alloc(0) })
      } catch (error) {
        const refusal = error instanceof Failure ? said({ problem: error.problem }) : undefined
        if (refusal === undefined) throw error
        return refusal
      }
      if (await recordInbound(pool, municipality, system, [message], clock.now_ms()) > 0) wakes.wake(wakeNames.inbound)
      return said({ taken: message }) ?? reply.code(202).send()
    })
  }
}
