import { unitCodeBy } from '../../../mappings/formats/p2p-rest/reading/unitCode.ts'
import { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { ConnectionContext, SystemConnection } from '../../ports.ts'
import { ask } from './ask.ts'
import { collectAll } from './collect.ts'
import { interpretP2p } from './interpret.ts'
import { send } from './send.ts'
import type { P2pRestSettings } from './settings.ts'

/** Opens the connection to a purchase-to-pay system. Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. */
export function openP2pRest(settings: P2pRestSettings, context: ConnectionContext): SystemConnection {
  const channel = new HttpChannel(settings.channel, context)
  const companyCode = settings.companyCode === undefined ? undefined : context.references.text(settings.companyCode)
  const unitCode = unitCodeBy(settings.units)
  return {
    send: (transmission, signal, mayLeave) => send(channel, context.clock, transmission, signal, mayLeave),
    ask: (transmission, signal) => ask(channel, context.clock, transmission, signal),
    collect: (signal) => collectAll(channel, { orders: settings.orders, companyCode }, signal),
    interpret: ({ bytes }) => interpretP2p(bytes, unitCode),
    close: async () => channel.close(),
  }
}
