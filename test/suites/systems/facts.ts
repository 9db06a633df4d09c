import type { SystemConnection, WebhookRequest } from '../../../connectors/ports.ts'
import { Failure } from '../../../errors/failure.ts'
import type { PlayFacts } from './reasons.ts'

/** A call as an operator makes it, without a proof of who it is. */
const unsigned: WebhookRequest = { headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify({ id: 'evt-1', event: 'invoice.status', uuid: 'delivery-1' })) }

/** What is known of a kind as it is played, from its checked settings and its open connection. */
export function factsOf(settings: unknown, connection: SystemConnection): PlayFacts {
  const { channel } = settings as { readonly channel: { readonly kind: PlayFacts['channel']; readonly oauth2?: object } }
  return {
    channel: channel.kind,
    hasToken: channel.oauth2 !== undefined,
    isCalledBack: connection.acceptWebhook !== undefined,
    letsInUnsigned: letsIn(connection, unsigned),
    fetches: connection.collect !== undefined,
  }
}

function letsIn(connection: SystemConnection, request: WebhookRequest): boolean {
  try {
    return connection.acceptWebhook?.(request) !== undefined
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}
