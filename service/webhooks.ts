import Fastify, { type FastifyInstance } from 'fastify'
import { Failure, failure, render } from '../errors/failure.ts'
import { recordInbound } from '../ledger/inbound.ts'
import type { FeedbackContext } from '../pipelines/feedback/context.ts'
import { wakeNames } from '../pipelines/wake.ts'

const largestBody_bytes = 1024 * 1024
/** A caller that sends slower than this is cut off. */
const longestRequest_ms = 30_000
/** With the largest bodies, what a flood can make the service hold. */
const mostConnections = 256

/**
 * The HTTP server that receivers call. A webhook is answered with 202 once the ledger has it, and with 4xx when it is not
 * genuine; nothing of it is believed before the receiver has been asked.
 */
export async function startWebhooks(options: { readonly host: string; readonly port: number }, context: Omit<FeedbackContext, 'hints'>): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server: FastifyInstance = Fastify({ bodyLimit: largestBody_bytes, forceCloseConnections: true, requestTimeout: longestRequest_ms })
  server.server.maxConnections = mostConnections
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  server.post<{ Params: { municipality: string; system: string }; Body: Buffer | undefined }>('/webhooks/:municipality/:system', async (request, reply) => {
    const { municipality, system } = request.params
    try {
      const connection = context.systems.current(municipality, system)?.connection
      if (connection?.acceptWebhook === undefined) throw failure('KS-SERVICE-NO-WEBHOOK', { municipality, system })
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]))
      const message = connection.acceptWebhook({ headers, body: request.body ?? Buffer.alloc(0) })
      if (await recordInbound(context.pool, municipality, system, message, context.clock.now_ms())) context.wakes.wake(wakeNames.inbound)
      return await reply.code(202).send()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return reply.code(error.code === 'KS-SERVICE-NO-WEBHOOK' ? 404 : 400).send({ code: error.code, message: render(error.problem) })
    }
  })
  const address = await server.listen(options)
  return { address, close: () => server.close() }
}
