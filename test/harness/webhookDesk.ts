import type { InboundMessage, SystemConnection, WebhookAnswer } from '../../connectors/ports.ts'
import { Failure } from '../../errors/failure.ts'
import { bodyOf, startHttp } from './loopbackServer.ts'

/** Where a played receiver calls: what a connection lets in and what it turns away. */
export interface WebhookDesk {
  readonly url: string
  readonly letIn: readonly InboundMessage[]
  readonly turnedAway: readonly Failure[]
  /** From now on webhooks are for this connection. */
  open(connection: SystemConnection): void
  stop(): Promise<void>
}

export async function startWebhookDesk(): Promise<WebhookDesk> {
  const letIn: InboundMessage[] = []
  const turnedAway: Failure[] = []
  let connection: SystemConnection | undefined
  const server = await startHttp(async (request, response) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]))
    const body = await bodyOf(request)
    const answer = (status: number, webhook: WebhookAnswer | undefined): void => {
      const own = webhook === undefined ? undefined : connection?.answerWebhook?.(webhook)
      response.writeHead(own?.status ?? status, { 'Content-Type': own?.mediaType ?? 'text/plain' }).end(own?.bytes)
    }
    try {
      const message = connection?.acceptWebhook?.({ headers, body })
      if (message !== undefined) letIn.push(message)
      answer(message === undefined ? 404 : 202, message === undefined ? undefined : { taken: message })
    } catch (error) {
      if (error instanceof Failure) turnedAway.push(error)
      answer(error instanceof Failure ? 400 : 500, error instanceof Failure ? { problem: error.problem } : undefined)
    }
  })
  return {
    url: `http://127.0.0.1:${server.port}`,
    letIn,
    turnedAway,
    open: (opened) => void (connection = opened),
    stop: () => server.stop(),
  }
}
