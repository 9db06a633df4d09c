import { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { ConnectionContext, SystemConnection } from '../../ports.ts'
import { openSignedWebhook } from '../shared/webhooks/signed.ts'
import { ask } from './ask.ts'
import { send } from './send.ts'
import type { GenericHttpSettings } from './settings.ts'
import { acceptWebhook, interpretMessage } from './webhook.ts'

/** Opens the connection to a receiver with an HTTP interface of its own. Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. */
export function openGenericHttp(settings: GenericHttpSettings, context: ConnectionContext): SystemConnection {
  const channel = new HttpChannel(settings.channel, context)
  const { references, clock } = context
  const { question, webhook } = settings
  const prove = webhook === undefined ? undefined : openSignedWebhook(webhook.proof, references, clock)
  return {
    send: (transmission, signal, mayLeave) => send(channel, settings, clock, transmission, signal, mayLeave),
    ...(question === undefined ? {} : { ask: (transmission, signal) => ask(channel, question, clock, transmission, signal) }),
    ...(webhook === undefined || prove === undefined ? {} : { acceptWebhook: (request) => acceptWebhook(request, prove, webhook) }),
    interpret: (message, formats) => interpretMessage(message, formats, webhook?.acknowledgement),
    close: async () => channel.close(),
  }
}
