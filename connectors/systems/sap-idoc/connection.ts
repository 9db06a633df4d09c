import { PickUp } from '../../channels/files/pickUp.ts'
import { openFileChannel } from '../../channels/openFileChannel.ts'
import { pickUpFolderOf, type FileChannelSettings, type HttpSettings } from '../../channels/settings.ts'
import type { ConnectionContext, SystemConnection } from '../../ports.ts'
import { askForFile, sendFile } from '../shared/fileOutcomes.ts'
import { acceptIdoc, openDoor } from './door.ts'
import { IdocPort } from './idocPort.ts'
import { interpretIdoc } from '../shared/messages/idocStatus.ts'
import type { SapIdocSettings } from './settings.ts'

const idocs = { wanted: (name: string) => name.toLowerCase().endsWith('.xml'), mediaType: 'application/xml', limit_bytes: 8 * 1024 * 1024 }

/** Opens the connection to SAP. Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. */
export function openSapIdoc(settings: SapIdocSettings, context: ConnectionContext): SystemConnection {
  const { channel } = settings
  return channel.kind === 'http' ? overHttp(settings, channel, context) : inFiles(channel, context)
}

function overHttp(settings: SapIdocSettings, channel: HttpSettings, context: ConnectionContext): SystemConnection {
  const port = new IdocPort(channel, settings, context)
  const door = settings.webhook === undefined ? undefined : openDoor(settings.webhook, context)
  return {
    send: (transmission, signal, mayLeave) => port.send(transmission, signal, mayLeave),
    interpret: interpretIdoc,
    ...(door === undefined ? {} : { acceptWebhook: (request) => acceptIdoc(request, door) }),
    close: async () => port.close(),
  }
}

/** Files are looked for before they are put; where SAP's archive can be seen, also afterwards. */
function inFiles(settings: FileChannelSettings, context: ConnectionContext): SystemConnection {
  const channel = openFileChannel(settings, context)
  const pickUp = new PickUp(channel, idocs)
  return {
    send: (transmission, signal, mayLeave) => sendFile(channel, transmission, signal, mayLeave),
    interpret: interpretIdoc,
    ...(pickUpFolderOf(settings) === undefined ? {} : { collect: (signal: AbortSignal) => pickUp.collect(signal) }),
    ...(channel.seesArchive ? { ask: (transmission, signal) => askForFile(channel, transmission, signal) } : {}),
    close: () => channel.close(),
  }
}
