import rateLimit from '@fastify/rate-limit'
import { failure, problem } from '../errors/failure.ts'
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
 * it is believed before the receiver has been asked.
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
      const message = connection.acceptWebhook({ headers, body: request.body ?? Buffer.alloc(0) })
      if (await recordInbound(pool, municipality, system, message, clock.now_ms())) wakes.wake(wakeNames.inbound)
      return reply.code(202).send()
    })
  }
}
